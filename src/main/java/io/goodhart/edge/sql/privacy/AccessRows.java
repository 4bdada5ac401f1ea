package io.goodhart.edge.sql.privacy;

import io.goodhart.ledger.EntryHash;
import io.goodhart.privacy.AccessRequest;
import io.goodhart.privacy.AccessRequest.Notice;
import io.goodhart.privacy.AccessRequest.State;
import io.goodhart.privacy.Purpose;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Requests for access as the table has them. */
final class AccessRows {
  private static final String ALL =
      """
      SELECT id, reader, person, member_id, purpose, sentence, asked_at_ms, state,
        decided_by, decided_at_ms, notice, notice_at_ms
      FROM access_request
      """;

  static final String FIND = ALL + "WHERE id = :id";

  static final String LATEST =
      ALL
          + """
          WHERE member_id = :member AND reader = :reader
          ORDER BY id DESC
          LIMIT 1
          """;

  static final String UNDECIDED = ALL + "WHERE state = 0 ORDER BY id";

  static final String AGREED_ABOUT =
      ALL
          + """
          WHERE member_id = :member AND state = 1 AND decided_at_ms >= :since
          ORDER BY id DESC
          """;

  private AccessRows() {}

  static List<AccessRequest> of(Query query) {
    return query.map((rows, context) -> request(rows)).list();
  }

  private static AccessRequest request(ResultSet rows) throws SQLException {
    return new AccessRequest(
        rows.getLong("id"),
        Alias.parse(rows.getString("reader")),
        Alias.parse(rows.getString("person")),
        new MemberId(rows.getLong("member_id")),
        purpose(rows.getString("purpose")),
        new EntryHash(rows.getString("sentence")),
        Instant.ofEpochMilli(rows.getLong("asked_at_ms")),
        state(rows.getInt("state")),
        Optional.ofNullable(rows.getString("decided_by")).map(Alias::parse),
        instant(rows, "decided_at_ms"),
        notice(rows));
  }

  private static Optional<Notice> notice(ResultSet rows) throws SQLException {
    Optional<Instant> at = instant(rows, "notice_at_ms");
    return Optional.ofNullable(rows.getString("notice"))
        .flatMap(key -> at.map(when -> new Notice(key, when)));
  }

  private static Optional<Instant> instant(ResultSet rows, String column) throws SQLException {
    long millis = rows.getLong(column);
    return rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private static Purpose purpose(String code) {
    return Purpose.of(code)
        .orElseThrow(() -> new IllegalStateException("There is no purpose \"" + code + "\""));
  }

  private static State state(int code) {
    return Arrays.stream(State.values())
        .filter(state -> state.code() == code)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no state " + code));
  }
}
