package io.goodhart.app;

import io.goodhart.commands.ExportAnswer;
import io.goodhart.commands.OwnAnswers;
import io.goodhart.digest.Texts;
import io.goodhart.edge.http.ExportServlet;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.activity.JdbiOwnRecords;
import io.goodhart.edge.sql.privacy.JdbiExportLinks;
import io.goodhart.privacy.OwnExport;
import io.goodhart.roster.RosterStore;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * People's own data in their own hands, wired: to take away and to have erased.
 *
 * @param export what the page behind a link hands out
 * @param answers what is answered to commands
 */
record OwnHands(OwnExport export, OwnAnswers answers) {
  /** Wires everything over this database. */
  static OwnHands of(
      Database database, RosterStore roster, Supplier<URI> address, Texts texts, Clock clock) {
    OwnExport export =
        new OwnExport(
            new JdbiExportLinks(database), new JdbiOwnRecords(database), new SecureRandom(), clock);
    ExportAnswer answer =
        new ExportAnswer(
            roster, export, key -> address.get() + ExportServlet.PATH + key.reveal(), texts);
    return new OwnHands(export, new OwnAnswers(answer));
  }
}
