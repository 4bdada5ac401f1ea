package io.goodhart.edge.sql.privacy;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.KeptCounts;
import io.goodhart.adoption.KeptShare;
import io.goodhart.adoption.KeptWeeks;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Database;
import io.goodhart.roster.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * What closed weeks keep of people whose data was erased, in SQLite or PostgreSQL. Safe for use by
 * many threads and processes.
 */
public final class JdbiKeptWeeks implements KeptWeeks {
  private static final long EVERYBODY = 0;

  private static final String IN =
      """
      SELECT team_id, seen, any_use, deliberate, habit, strict, possible, gained, lost,
        newly_active, lapsed, active_before, still_active
      FROM kept_count
      WHERE week = :week AND definition = :definition
      """;

  private static final String ADD =
      """
      INSERT INTO kept_count (week, team_id, definition, seen, any_use, deliberate, habit, strict,
        possible, gained, lost, newly_active, lapsed, active_before, still_active)
      VALUES (:week, :team, :definition, :seen, :any, :deliberate, :habit, :strict,
        :possible, :gained, :lost, :newlyActive, :lapsed, :activeBefore, :stillActive)
      ON CONFLICT (week, team_id, definition) DO UPDATE SET
        seen = kept_count.seen + excluded.seen,
        any_use = kept_count.any_use + excluded.any_use,
        deliberate = kept_count.deliberate + excluded.deliberate,
        habit = kept_count.habit + excluded.habit,
        strict = kept_count.strict + excluded.strict,
        possible = kept_count.possible + excluded.possible,
        gained = kept_count.gained + excluded.gained,
        lost = kept_count.lost + excluded.lost,
        newly_active = kept_count.newly_active + excluded.newly_active,
        lapsed = kept_count.lapsed + excluded.lapsed,
        active_before = kept_count.active_before + excluded.active_before,
        still_active = kept_count.still_active + excluded.still_active
      """;

  private final Database database;

  /** Reads from this database. */
  public JdbiKeptWeeks(Database database) {
    this.database = database;
  }

  @Override
  public Map<Optional<TeamId>, KeptCounts> in(ReportingWeek week) {
    return database.read("Reading what a week keeps", handle -> read(handle, week));
  }

  private static Map<Optional<TeamId>, KeptCounts> read(Handle handle, ReportingWeek week) {
    Map<Optional<TeamId>, KeptCounts> kept = new HashMap<>();
    try (Query query = handle.createQuery(IN)) {
      query
          .bind("week", week.index())
          .bind("definition", Adoption.DEFINITION)
          .map((rows, context) -> Map.entry(group(rows), counts(rows)))
          .forEach(group -> kept.put(group.getKey(), group.getValue()));
    }
    return kept;
  }

  /** Adds to what the weeks keep, in the transaction that erases. */
  static void add(Handle handle, List<KeptShare> shares) {
    if (shares.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(ADD)) {
      for (KeptShare share : shares) {
        KeptCounts counts = share.counts();
        batch
            .bind("week", share.week().index())
            .bind("team", share.team().map(TeamId::value).orElse(EVERYBODY))
            .bind("definition", Adoption.DEFINITION)
            .bind("seen", counts.seen())
            .bind("any", counts.any())
            .bind("deliberate", counts.deliberate())
            .bind("habit", counts.habit())
            .bind("strict", counts.strict())
            .bind("possible", counts.possible())
            .bind("gained", counts.gained())
            .bind("lost", counts.lost())
            .bind("newlyActive", counts.newlyActive())
            .bind("lapsed", counts.lapsed())
            .bind("activeBefore", counts.activeBefore())
            .bind("stillActive", counts.stillActive())
            .add();
      }
      batch.execute();
    }
  }

  private static Optional<TeamId> group(ResultSet rows) throws SQLException {
    long team = rows.getLong("team_id");
    return team == EVERYBODY ? Optional.empty() : Optional.of(new TeamId(team));
  }

  private static KeptCounts counts(ResultSet rows) throws SQLException {
    return new KeptCounts(
        rows.getInt("seen"),
        rows.getInt("any_use"),
        rows.getInt("deliberate"),
        rows.getInt("habit"),
        rows.getInt("strict"),
        rows.getInt("possible"),
        rows.getInt("gained"),
        rows.getInt("lost"),
        rows.getInt("newly_active"),
        rows.getInt("lapsed"),
        rows.getInt("active_before"),
        rows.getInt("still_active"));
  }
}
