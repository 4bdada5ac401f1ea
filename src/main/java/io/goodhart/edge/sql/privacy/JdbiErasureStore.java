package io.goodhart.edge.sql.privacy;

import io.goodhart.adoption.KeptShare;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.Days;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.edge.sql.activity.ActivityErasure;
import io.goodhart.edge.sql.ledger.LedgerErasure;
import io.goodhart.edge.sql.roster.RosterLock;
import io.goodhart.ledger.PersonKey;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.privacy.Erased;
import io.goodhart.privacy.ErasureStore;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Erases people's data from SQLite or PostgreSQL. Safe beside other processes. */
public final class JdbiErasureStore implements ErasureStore {
  private static final String CODES = "SELECT code FROM alias WHERE member_id = :member";

  /** What goes with the member. */
  private static final List<String> OF_MEMBER =
      List.of(
          "DELETE FROM access_request WHERE member_id = :member",
          "DELETE FROM export_link WHERE member_id = :member",
          "DELETE FROM note_pattern WHERE member_id = :member",
          "DELETE FROM note WHERE member_id = :member",
          "DELETE FROM left_out WHERE member_id = :member",
          "DELETE FROM disputed_days WHERE member_id = :member",
          "DELETE FROM sanction WHERE member_id = :member",
          """
          DELETE FROM alias
          WHERE member_id = :member AND (claimed = 1 OR code IN (SELECT code FROM agent))
          """);

  /** Closed weeks were counted without these days, and stay so. */
  private static final String KEEP_PAST_LEAVE =
      """
      INSERT INTO leave (member_id, from_day, to_day, own)
      SELECT member_id, from_day, :monday - 1, 1
      FROM leave
      WHERE member_id = :member AND own = 1 AND from_day < :monday AND to_day >= :monday
      ON CONFLICT (member_id, from_day, to_day) DO NOTHING
      """;

  private static final String DROP_LEAVE =
      "DELETE FROM leave WHERE member_id = :member AND own = 1 AND to_day >= :monday";

  /** What goes with each of their names. */
  private static final List<String> OF_NAMES =
      List.of(
          """
          DELETE FROM ingest_token_tool
          WHERE hash IN (SELECT hash FROM ingest_token WHERE owner IN (<names>))
          """,
          "DELETE FROM ingest_token WHERE owner IN (<names>)",
          "DELETE FROM alias_claim WHERE claimant IN (<names>)",
          """
          INSERT INTO agent_name_kept (agent)
          SELECT DISTINCT agent FROM agent_key WHERE owner IN (<names>)
          ON CONFLICT (agent) DO NOTHING
          """,
          "DELETE FROM agent_key WHERE owner IN (<names>)",
          "UPDATE agent_name_kept SET given_to = NULL WHERE given_to IN (<names>)",
          "DELETE FROM approval_code WHERE person IN (<names>)",
          "DELETE FROM approval_code_link WHERE person IN (<names>)",
          "DELETE FROM reviewer_asked WHERE person IN (<names>)",
          "DELETE FROM planned_run WHERE owner IN (<names>)",
          "DELETE FROM approval_delegate WHERE person IN (<names>) OR delegate IN (<names>)",
          "UPDATE digest_schedule SET changed_by = '' WHERE changed_by IN (<names>)");

  /** What goes with where they are written to: their wishes, and what was or is to be sent. */
  private static final List<String> OF_ADDRESSES =
      List.of(
          "DELETE FROM quiet_person WHERE address IN (<names>)",
          "DELETE FROM outcome_told WHERE address IN (<names>)",
          "DELETE FROM outbox WHERE channel IN (<names>)");

  private final Database database;
  private final Pseudonyms keys;

  /**
   * Erases from this database.
   *
   * @param keys by which it knows identities that were forgotten
   */
  public JdbiErasureStore(Database database, Pseudonyms keys) {
    this.database = database;
    this.keys = keys;
  }

  @Override
  public Erased erase(MemberId member, PersonKey key, List<KeptShare> kept, Instant at) {
    Erased erased =
        database.write(
            "Erasing somebody's data", connection -> erase(connection, member, key, kept, at));
    database.sweep();
    return erased;
  }

  private Erased erase(
      WriterConnection connection,
      MemberId member,
      PersonKey key,
      List<KeptShare> kept,
      Instant at) {
    RosterLock lock = RosterLock.take(connection);
    Handle handle = connection.handle();
    List<String> codes = codes(handle, member);
    JdbiKeptWeeks.add(handle, kept);
    Erased erased = new ActivityErasure(connection, keys).erase(codes, at);
    LedgerErasure.erase(handle, key);
    if (!codes.isEmpty()) {
      List<String> addresses =
          codes.stream().map(code -> Alias.parse(code).account()).distinct().toList();
      OF_NAMES.forEach(sql -> change(handle, sql, codes));
      OF_ADDRESSES.forEach(sql -> change(handle, sql, addresses));
    }
    for (String sql : OF_MEMBER) {
      try (Update update = handle.createUpdate(sql)) {
        update.bind("member", member.value()).execute();
      }
    }
    int monday = Days.number(ReportingWeek.containing(at, ZoneOffset.UTC).monday());
    for (String sql : List.of(KEEP_PAST_LEAVE, DROP_LEAVE)) {
      try (Update update = handle.createUpdate(sql)) {
        update.bind("member", member.value()).bind("monday", monday).execute();
      }
    }
    lock.changed();
    return erased;
  }

  private static List<String> codes(Handle handle, MemberId member) {
    try (Query query = handle.createQuery(CODES)) {
      return query.bind("member", member.value()).mapTo(String.class).list();
    }
  }

  private static void change(Handle handle, String sql, List<String> names) {
    try (Update update = handle.createUpdate(sql)) {
      update.bindList("names", names).execute();
    }
  }
}
