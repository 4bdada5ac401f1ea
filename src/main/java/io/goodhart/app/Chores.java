package io.goodhart.app;

import io.goodhart.adoption.SilentSources;
import io.goodhart.digest.DirectWording;
import io.goodhart.edge.schedule.Schedule;
import io.goodhart.edge.slack.render.BlockKit;
import io.goodhart.edge.sql.activity.JdbiActivityRetention;
import io.goodhart.edge.sql.privacy.JdbiMemberContacts;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.privacy.NewNotes;
import io.goodhart.privacy.NoteMessages;
import io.goodhart.privacy.Retention;
import io.goodhart.privacy.SwitchedKinds;
import java.time.Duration;
import java.util.function.Supplier;

/** What a running bot does now and then without being asked. */
final class Chores {
  private static final Duration RETENTION_BEAT = Duration.ofHours(1);
  private static final Duration PATTERNS_BEAT = Duration.ofMinutes(5);
  private static final Duration NOTES_BEAT = Duration.ofHours(6);

  private Chores() {}

  /** Has all of it woken. */
  static void start(Core core, Schedule schedule) {
    schedule.every("retention", RETENTION_BEAT, retention(core)::run);
    schedule.every("pattern-notes", PATTERNS_BEAT, patternNotes(core));
    schedule.every("notes", NOTES_BEAT, newNotes(core)::tell);
  }

  /** Drops data that is past its age. */
  static Retention retention(Core core) {
    return new Retention(
        new JdbiActivityRetention(core.database),
        core.inbox,
        core.outbox,
        core.notes.store(),
        core.config.intake().maxAge(),
        core.clock);
  }

  /** Judges weeks that are over, and sees to it that people hear of notes about them. */
  static Runnable patternNotes(Core core) {
    NoteMessages messages =
        new NoteMessages(
            core.notes.store(),
            core.notes.time(),
            new JdbiMemberContacts(core.database),
            core.direct,
            core.outbox,
            letter(core),
            core.clock);
    SwitchedKinds switched =
        new SwitchedKinds(
            core.config.signals().off(),
            core.ledger,
            new Pseudonyms(core.key.derive("ledger")).of("operator"),
            core.marks,
            core.clock);
    return () -> {
      switched.record();
      core.notes.weekly().run();
      messages.tell();
    };
  }

  /** Tells people that there is something new for them. */
  static NewNotes newNotes(Core core) {
    return new NewNotes(
        core.roster,
        new SilentSources(core.roster, core.activity, core.config.adoption().seenDays()),
        new JdbiMemberContacts(core.database),
        core.direct,
        letter(core),
        core.clock);
  }

  private static Supplier<String> letter(Core core) {
    BlockKit blockKit = new BlockKit();
    return () -> blockKit.render(new DirectWording(core.texts).note()).toJson();
  }
}
