package io.goodhart.app;

import io.goodhart.approvals.ApprovalEntries;
import io.goodhart.approvals.Seal;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.codes.CodeNews;
import io.goodhart.approvals.codes.CodeSetup;
import io.goodhart.approvals.codes.CodeStore;
import io.goodhart.approvals.codes.Codes;
import io.goodhart.approvals.codes.TimeCodes;
import io.goodhart.commands.gate.CodesNote;
import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Recipient;
import io.goodhart.delivery.Told;
import io.goodhart.digest.Message;
import io.goodhart.edge.http.CodesServlet;
import io.goodhart.edge.http.Mount;
import io.goodhart.edge.slack.render.BlockKit;
import io.goodhart.edge.sql.approvals.JdbiCodeStore;
import io.goodhart.edge.totp.TotpCodes;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * One-time codes, wired.
 *
 * @param codes looks at codes
 * @param setup gives them
 */
record CodeParts(Codes codes, CodeSetup setup) {
  static CodeParts of(Core core, ApprovalEntries entries, SecureRandom randomness) {
    CodeStore store = new JdbiCodeStore(core.database);
    TimeCodes times = new TotpCodes();
    Seal seal = new Seal(core.key.derive("code-keys"), randomness);
    CodeNews news = new DirectCodeNews(core);
    return new CodeParts(
        new Codes(store, times, seal, core.roles, entries, news, core.clock),
        new CodeSetup(store, times, seal, entries, news, randomness, core.clock));
  }

  /** Where codes are set up. */
  Mount page(Core core) {
    return new Mount(
        CodesServlet.PATH + "*", new CodesServlet(setup, core.texts, core.config.zone()));
  }

  /** Tells people in direct messages, each change once. */
  private static final class DirectCodeNews implements CodeNews {
    private final Core core;
    private final CodesNote note;
    private final BlockKit blockKit = new BlockKit();

    DirectCodeNews(Core core) {
      this.core = core;
      this.note = new CodesNote(core.texts);
    }

    @Override
    public void setUp(Person person, Instant at) {
      tell(person, at, note.setUp(at));
    }

    @Override
    public void locked(Person person, Instant until) {
      tell(person, until, note.locked(until));
    }

    private void tell(Person person, Instant what, Message message) {
      Told unused =
          core.direct.tell(
              new Recipient(person.identity().account(), core.config.zone()),
              Reason.CODES,
              "codes:" + what.toEpochMilli(),
              blockKit.render(message).toJson());
    }
  }
}
