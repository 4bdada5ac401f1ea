package io.goodhart.edge.sql.digest;

import io.goodhart.digest.Digest;
import io.goodhart.digest.SaidFigure;
import io.goodhart.digest.SaidFigures;
import io.goodhart.edge.sql.Database;
import io.goodhart.privacy.Figure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** What digests said, in SQLite or PostgreSQL. Safe for use by many threads and processes. */
public final class JdbiSaidFigures implements SaidFigures {
  private static final String KEEP =
      """
      INSERT INTO digest_figure (key, status, active_from, active_to, computed_at_ms)
      VALUES (:key, :status, :from, :to, :at)
      ON CONFLICT (key) DO UPDATE
      SET status = excluded.status, active_from = excluded.active_from,
        active_to = excluded.active_to, computed_at_ms = excluded.computed_at_ms
      WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.key = excluded.key)
      """;

  private static final String OF =
      """
      SELECT status, active_from, active_to, computed_at_ms
      FROM digest_figure
      WHERE key = :key
      """;

  private final Database database;

  /** Keeps figures in this database. */
  public JdbiSaidFigures(Database database) {
    this.database = database;
  }

  @Override
  public void keep(String key, SaidFigure figure) {
    database.write(
        "Keeping what a digest says",
        connection -> {
          try (Update update = connection.handle().createUpdate(KEEP)) {
            return update
                .bind("key", key)
                .bind("status", figure.status().code())
                .bind("from", end(figure, true))
                .bind("to", end(figure, false))
                .bind("at", figure.at().toEpochMilli())
                .execute();
          }
        });
  }

  @Override
  public Optional<SaidFigure> of(String key) {
    return database.read(
        "Reading what a digest says",
        handle -> {
          try (Query query = handle.createQuery(OF)) {
            return query.bind("key", key).map((rows, context) -> read(rows)).findOne();
          }
        });
  }

  private static @Nullable Integer end(SaidFigure figure, boolean lower) {
    Figure.Range range = figure.active().orElse(null);
    if (range == null) {
      return null;
    }
    return lower ? range.from() : range.to();
  }

  private static SaidFigure read(ResultSet rows) throws SQLException {
    int from = rows.getInt("active_from");
    boolean hasFigure = !rows.wasNull();
    return new SaidFigure(
        status(rows.getString("status")),
        hasFigure
            ? Optional.of(new Figure.Range(from, rows.getInt("active_to")))
            : Optional.empty(),
        Instant.ofEpochMilli(rows.getLong("computed_at_ms")));
  }

  private static Digest.Status status(String code) {
    return Arrays.stream(Digest.Status.values())
        .filter(status -> status.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("A digest has the unknown status " + code));
  }
}
