package io.goodhart.app;

import io.goodhart.activity.ActivityStore;
import io.goodhart.commands.Forms;
import io.goodhart.commands.HomePart;
import io.goodhart.commands.LookAnswers;
import io.goodhart.commands.Presses;
import io.goodhart.commands.QuietAnswer;
import io.goodhart.commands.ReviewAnswer;
import io.goodhart.commands.ReviewForm;
import io.goodhart.commands.ReviewPending;
import io.goodhart.commands.WhoAnswer;
import io.goodhart.commands.WordAnswer;
import io.goodhart.delivery.DirectMessages;
import io.goodhart.delivery.Outbox;
import io.goodhart.delivery.QuietPeople;
import io.goodhart.digest.DirectWording;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.edge.slack.render.BlockKit;
import io.goodhart.ledger.Ledger;
import io.goodhart.privacy.AccessGate;
import io.goodhart.privacy.AccessNotices;
import io.goodhart.privacy.AccessPeople;
import io.goodhart.privacy.AccessRequests;
import io.goodhart.privacy.AccessStore;
import io.goodhart.privacy.OwnQuiet;
import io.goodhart.privacy.PrivacyConfig;
import io.goodhart.privacy.WhoLooked;
import io.goodhart.roster.RosterStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/**
 * Looks at people's data, wired: what everybody asks about looks at themselves and, unless a works
 * council's mode rules it out, the way for two admins to open somebody else's.
 *
 * @param answers what is answered to commands
 * @param who what stands on everybody's Home
 * @param presses what is answered to buttons
 * @param forms what is asked by forms
 */
record Looking(LookAnswers answers, HomePart who, List<Presses> presses, List<Forms> forms) {
  /**
   * Wires everything, or everything but the way to other people's data.
   *
   * @param privacy whether that way must not be there
   */
  static Looking of(PrivacyConfig privacy, Parts parts) {
    WhoAnswer who =
        new WhoAnswer(
            parts.roster,
            new WhoLooked(parts.ledger, parts.store, parts.people, parts.clock),
            privacy,
            parts.texts);
    QuietAnswer quiet = new QuietAnswer(new OwnQuiet(parts.quiet), parts.texts);
    if (privacy.worksCouncil()) {
      LookAnswers answers = new LookAnswers(who, closed(parts.texts), quiet);
      return new Looking(answers, who, List.of(who), List.of());
    }
    AccessNotices notices =
        new AccessNotices(
            parts.store, parts.people, parts.direct, parts.outbox, letters(parts.texts));
    AccessRequests requests =
        new AccessRequests(
            parts.store, parts.people, notices, parts.ledger, new SecureRandom(), parts.clock);
    AccessGate gate =
        new AccessGate(
            parts.store,
            parts.people,
            notices,
            parts.ledger,
            parts.activity,
            parts.notes.store(),
            parts.notes.time(),
            parts.clock);
    ReviewPending pending = new ReviewPending(requests, parts.texts);
    ReviewAnswer review = new ReviewAnswer(requests, gate, pending, parts.texts);
    return new Looking(
        new LookAnswers(who, review, quiet),
        who,
        List.of(who, pending),
        List.of(new ReviewForm(requests, parts.texts)));
  }

  private static WordAnswer closed(Texts texts) {
    return (rest, asker) -> Message.of(texts.say("review.off"));
  }

  private static AccessNotices.Letters letters(Texts texts) {
    BlockKit blockKit = new BlockKit();
    DirectWording wording = new DirectWording(texts);
    return new AccessNotices.Letters(
        () -> blockKit.render(wording.look()).toJson(),
        () -> blockKit.render(wording.agreed()).toJson());
  }

  /** What looking at people's data needs of the rest. */
  record Parts(
      RosterStore roster,
      ActivityStore activity,
      AccessPeople people,
      AccessStore store,
      Ledger ledger,
      DirectMessages direct,
      QuietPeople quiet,
      Outbox outbox,
      NoteParts notes,
      Texts texts,
      Clock clock) {}
}
