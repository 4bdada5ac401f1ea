package io.goodhart.app;

import io.goodhart.adoption.MemberShares;
import io.goodhart.commands.AwayAnswer;
import io.goodhart.commands.AwayForm;
import io.goodhart.commands.ExportAnswer;
import io.goodhart.commands.ForgetAnswer;
import io.goodhart.commands.Forms;
import io.goodhart.commands.GeneralAnswers;
import io.goodhart.commands.LinkAnswer;
import io.goodhart.commands.LinkForm;
import io.goodhart.commands.NoteForm;
import io.goodhart.commands.NotesAnswer;
import io.goodhart.commands.OwnAnswers;
import io.goodhart.commands.OwnHome;
import io.goodhart.commands.WordAnswer;
import io.goodhart.digest.Texts;
import io.goodhart.edge.http.ExportServlet;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.activity.JdbiOwnRecords;
import io.goodhart.edge.sql.privacy.JdbiErasureStore;
import io.goodhart.edge.sql.privacy.JdbiExportLinks;
import io.goodhart.edge.sql.signals.JdbiNoteStore;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.privacy.AccessPeople;
import io.goodhart.privacy.OwnErasure;
import io.goodhart.privacy.OwnExport;
import io.goodhart.roster.IngestTokens;
import io.goodhart.roster.RosterStore;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * People's own data in their own hands, wired: to take away and to have erased.
 *
 * @param export what the page behind a link hands out
 * @param answers what is answered to commands
 * @param home what stands on everybody's Home, with its buttons
 * @param forms what is asked by forms
 */
record OwnHands(OwnExport export, OwnAnswers answers, OwnHome home, List<Forms> forms) {
  /** Wires everything over this database. */
  static OwnHands of(Parts parts) {
    OwnExport export =
        new OwnExport(
            new JdbiExportLinks(parts.database),
            new JdbiOwnRecords(parts.database),
            new JdbiNoteStore(parts.database),
            new SecureRandom(),
            parts.clock);
    ExportAnswer answer =
        new ExportAnswer(
            parts.roster,
            export,
            key -> parts.address.get() + ExportServlet.PATH + key.reveal(),
            parts.texts);
    OwnErasure erasure =
        new OwnErasure(
            new JdbiErasureStore(parts.database, parts.forgottenBy),
            parts.shares,
            parts.tokens,
            parts.people,
            parts.clock);
    ForgetAnswer forget = new ForgetAnswer(parts.roster, erasure, parts.texts);
    OwnAnswers answers = new OwnAnswers(answer, forget, parts.notes::list, parts.notes::explain);
    OwnHome home =
        new OwnHome(
            parts.roster, parts.away, parts.link, answers, parts.quiet, parts.general, parts.texts);
    return new OwnHands(
        export,
        answers,
        home,
        List.of(
            forget,
            new AwayForm(parts.away, parts.texts, parts.clock),
            new LinkForm(parts.link, parts.texts),
            new NoteForm(parts.notes, parts.texts)));
  }

  /** What people's own data needs of the rest. */
  record Parts(
      Database database,
      RosterStore roster,
      MemberShares shares,
      IngestTokens tokens,
      AccessPeople people,
      Pseudonyms forgottenBy,
      NotesAnswer notes,
      Supplier<URI> address,
      AwayAnswer away,
      LinkAnswer link,
      WordAnswer quiet,
      GeneralAnswers general,
      Texts texts,
      Clock clock) {}
}
