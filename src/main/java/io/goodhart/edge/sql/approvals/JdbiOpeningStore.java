package io.goodhart.edge.sql.approvals;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.breakglass.Opening;
import io.goodhart.approvals.breakglass.OpeningStore;
import io.goodhart.approvals.request.Code;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.Days;
import io.goodhart.edge.sql.StorableText;
import io.goodhart.ledger.LedgerDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** What was opened by break-glass, in SQLite or PostgreSQL. Safe for use by many threads. */
public final class JdbiOpeningStore implements OpeningStore {
  private static final String OPENINGS =
      """
      SELECT id, agent, kind, person, member_id, reason, from_ms, until_ms, due_day, reviewer,
        reviewer_member, reviewed_at_ms, finding
      FROM break_glass
      """;

  private static final String BY_ID = OPENINGS + "WHERE id = :id";

  private static final String OPEN =
      OPENINGS + "WHERE agent = :agent AND kind = :kind AND from_ms <= :now AND until_ms > :now";

  private static final String UNREVIEWED =
      OPENINGS + "WHERE reviewed_at_ms IS NULL ORDER BY from_ms, id";

  private static final String ADD =
      """
      INSERT INTO break_glass
        (id, agent, kind, person, member_id, reason, from_ms, until_ms, due_day)
      VALUES (:id, :agent, :kind, :person, :member, :reason, :from, :until, :due)
      """;

  private static final String CHANGE =
      """
      UPDATE break_glass
      SET until_ms = :until, reviewer = :reviewer, reviewer_member = :reviewerMember,
        reviewed_at_ms = :reviewed, finding = :finding
      WHERE id = :id AND until_ms = :seen AND reviewed_at_ms IS NULL
      """;

  private static final String ACTIONS =
      """
      SELECT COUNT(*)
      FROM approval_request
      WHERE agent = :agent AND kind = :kind AND code = :code
        AND asked_at_ms >= :from AND asked_at_ms < :until
      """;

  private final Database database;

  /** Keeps them in this database. */
  public JdbiOpeningStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(Opening opening, LedgerDraft entry) {
    return database.write(
        "Keeping a break-glass",
        connection -> {
          RecordedChange change = RecordedChange.begin(connection);
          Handle handle = connection.handle();
          long from = opening.from().toEpochMilli();
          if (BreakGlassTable.isOpen(handle, opening.agent(), opening.kind(), from)) {
            return false;
          }
          try (Update update = handle.createUpdate(ADD)) {
            update
                .bind("id", opening.id())
                .bind("agent", opening.agent().value())
                .bind("kind", opening.kind().code())
                .bind("person", PersonColumns.name(opening.by()))
                .bind("member", PersonColumns.member(opening.by()))
                .bind("reason", StorableText.of(opening.reason()))
                .bind("from", from)
                .bind("until", opening.until().toEpochMilli())
                .bind("due", Days.number(opening.due()))
                .execute();
          }
          change.record(entry);
          return true;
        });
  }

  @Override
  public boolean change(Opening before, Opening after, LedgerDraft entry) {
    return database.write(
        "Changing a break-glass",
        connection -> {
          RecordedChange change = RecordedChange.begin(connection);
          Optional<Opening.Review> review = after.review();
          try (Update update = connection.handle().createUpdate(CHANGE)) {
            int changed =
                update
                    .bind("id", before.id())
                    .bind("seen", before.until().toEpochMilli())
                    .bind("until", after.until().toEpochMilli())
                    .bind("reviewer", review.map(one -> PersonColumns.name(one.by())))
                    .bind("reviewerMember", review.flatMap(one -> PersonColumns.member(one.by())))
                    .bind("reviewed", review.map(one -> one.at().toEpochMilli()))
                    .bind("finding", review.map(one -> StorableText.of(one.finding())))
                    .execute();
            if (changed == 0) {
              return false;
            }
          }
          change.record(entry);
          return true;
        });
  }

  @Override
  public Optional<Opening> find(String id) {
    return openings(BY_ID, Map.of("id", id)).stream().findFirst();
  }

  @Override
  public Optional<Opening> covering(Action action, Instant now) {
    return openings(
            OPEN,
            Map.of(
                "agent", action.agent().value(),
                "kind", action.kind().code(),
                "now", now.toEpochMilli()))
        .stream()
        .findFirst();
  }

  @Override
  public List<Opening> unreviewed() {
    return openings(UNREVIEWED, Map.of());
  }

  @Override
  public int actions(Opening opening) {
    return database.read(
        "Counting what went through by break-glass",
        handle -> {
          try (Query query = handle.createQuery(ACTIONS)) {
            return query
                .bind("agent", opening.agent().value())
                .bind("kind", opening.kind().code())
                .bind("code", Code.BREAK_GLASS.word())
                .bind("from", opening.from().toEpochMilli())
                .bind("until", opening.until().toEpochMilli())
                .mapTo(Integer.class)
                .one();
          }
        });
  }

  private List<Opening> openings(String sql, Map<String, Object> values) {
    return database.read(
        "Reading what was opened by break-glass",
        handle -> {
          try (Query query = handle.createQuery(sql)) {
            return query.bindMap(values).map((rows, context) -> opening(rows)).list();
          }
        });
  }

  private static Opening opening(ResultSet rows) throws SQLException {
    Optional<Person> reviewer = PersonColumns.read(rows, "reviewer", "reviewer_member");
    Optional<Instant> reviewedAt = PersonColumns.instant(rows, "reviewed_at_ms");
    String finding = rows.getString("finding");
    return new Opening(
        rows.getString("id"),
        new AgentId(rows.getString("agent")),
        ActionClass.of(rows.getString("kind")).orElseThrow(),
        PersonColumns.read(rows, "person", "member_id").orElseThrow(),
        rows.getString("reason"),
        Instant.ofEpochMilli(rows.getLong("from_ms")),
        Instant.ofEpochMilli(rows.getLong("until_ms")),
        Days.day(rows.getInt("due_day")),
        reviewer.map(who -> new Opening.Review(who, reviewedAt.orElseThrow(), finding)));
  }
}
