package io.goodhart.app;

import io.goodhart.adoption.SilentSources;
import io.goodhart.digest.DirectWording;
import io.goodhart.edge.slack.render.BlockKit;
import io.goodhart.edge.sql.activity.JdbiActivityRetention;
import io.goodhart.edge.sql.privacy.JdbiMemberContacts;
import io.goodhart.privacy.NewNotes;
import io.goodhart.privacy.Retention;

/** What a running bot does now and then without being asked. */
final class Chores {
  private Chores() {}

  /** Drops data that is past its age. */
  static Retention retention(Core core) {
    return new Retention(
        new JdbiActivityRetention(core.database),
        core.inbox,
        core.outbox,
        core.config.intake().maxAge(),
        core.clock);
  }

  /** Tells people that there is something new for them. */
  static NewNotes newNotes(Core core) {
    BlockKit blockKit = new BlockKit();
    return new NewNotes(
        core.roster,
        new SilentSources(core.roster, core.activity, core.config.adoption().seenDays()),
        new JdbiMemberContacts(core.database),
        core.direct,
        () -> blockKit.render(new DirectWording(core.texts).note()).toJson(),
        core.clock);
  }
}
