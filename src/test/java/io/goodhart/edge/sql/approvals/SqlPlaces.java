package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.NewRequest;
import io.goodhart.approvals.Pause;
import io.goodhart.approvals.PauseStore;
import io.goodhart.approvals.SealedArguments;
import io.goodhart.approvals.paths.Place;
import io.goodhart.approvals.request.Request;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.ledger.Appender;
import io.goodhart.edge.sql.ledger.JdbiLedger;
import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.Ledger;
import io.goodhart.ledger.LedgerDraft;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Puts a database where a path has led, again and again. */
final class SqlPlaces {
  private static final LedgerDraft AT_THE_BEGINNING =
      LedgerDraft.of(new EntryKind("test.path"), GateFixture.NOW, 1).build();
  private static final List<String> TABLES =
      List.of(
          "approval_vote",
          "approval_arguments",
          "approval_grant",
          "approval_request",
          "agent_pause");

  private final Database database;
  private final Ledger ledger;
  private final PauseStore pauses;
  private final Place place;
  private long untouched = -1;
  private Optional<Request> request = Optional.empty();
  private List<Pause> stopped = List.of();

  SqlPlaces(Database database, Database elsewhere) {
    this.database = database;
    this.ledger = new JdbiLedger(database);
    this.pauses = new JdbiPauseStore(database);
    ApprovalStore store = new JdbiApprovalStore(database);
    this.place =
        new Place(store, pauses, new JdbiApprovalStore(elsewhere), new JdbiPauseStore(elsewhere));
  }

  /** The database with this and nothing else; it is written only if somebody changed something. */
  Place with(Optional<Request> wanted, List<Pause> pausesWanted) {
    if (ledger.head().sequence() != untouched
        || !wanted.equals(request)
        || !pausesWanted.equals(stopped)) {
      database.write(
          "Putting a request where a path has led",
          connection -> {
            Handle handle = connection.handle();
            TABLES.forEach(table -> handle.execute("DELETE FROM " + table));
            wanted.ifPresent(one -> put(handle, one));
            return new Appender(connection).append(AT_THE_BEGINNING);
          });
      for (Pause pause : pausesWanted) {
        pauses.change(Optional.empty(), Optional.of(pause), AT_THE_BEGINNING);
      }
      request = wanted;
      stopped = pausesWanted;
      untouched = ledger.head().sequence();
    }
    return place;
  }

  private static void put(Handle handle, Request one) {
    NewRequest fresh =
        new NewRequest(
            one, "", new SealedArguments(new byte[0]), Optional.empty(), Optional.empty());
    RequestTable.add(handle, fresh);
    VoteTable.addNew(handle, withoutVotes(one), one);
  }

  private static Request withoutVotes(Request one) {
    return new Request(
        one.id(),
        one.action(),
        one.hash(),
        one.basis(),
        one.askedAt(),
        one.expires(),
        one.state(),
        one.code(),
        one.decidedAt(),
        one.endedBy(),
        List.of(),
        one.version());
  }
}
