package io.goodhart.edge.sql.activity;

import io.goodhart.edge.sql.Days;
import io.goodhart.roster.DateSpan;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads from the roster in which zones identities were. */
public final class ZoneHistories {
  private static final int CHUNK = 500;

  private static final String OF_CODES =
      """
      SELECT a.code AS code, t.zone AS zone, m.from_day AS from_day, m.to_day AS to_day
      FROM alias a
      JOIN membership m ON m.member_id = a.member_id
      JOIN team t ON t.id = m.team_id
      WHERE a.code IN (<codes>)
      ORDER BY a.code, m.place, m.from_day, m.team_id
      """;

  private static final String OF_SEEN =
      """
      SELECT a.code AS code, t.zone AS zone, m.from_day AS from_day, m.to_day AS to_day
      FROM subject s
      JOIN alias a ON a.code = s.code
      JOIN membership m ON m.member_id = a.member_id
      JOIN team t ON t.id = m.team_id
      ORDER BY a.code, m.place, m.from_day, m.team_id
      """;

  private final Handle handle;
  private final ZoneId defaultZone;

  /** Reads within the transaction of {@code handle}. */
  public ZoneHistories(Handle handle, ZoneId defaultZone) {
    this.handle = handle;
    this.defaultZone = defaultZone;
  }

  /** What is known now of the zones of some identities. */
  public Snapshot of(Collection<String> codes) {
    Map<String, ZoneHistory> found = new HashMap<>();
    List<String> all = List.copyOf(codes);
    for (int start = 0; start < all.size(); start += CHUNK) {
      List<String> chunk = all.subList(start, Math.min(start + CHUNK, all.size()));
      try (Query query = handle.createQuery(OF_CODES)) {
        found.putAll(read(query.bindList("codes", chunk)));
      }
    }
    return new Snapshot(found, defaultZone);
  }

  /** What is known now of the zones of all identities that activity was seen of. */
  public Snapshot ofAllSeen() {
    try (Query query = handle.createQuery(OF_SEEN)) {
      return new Snapshot(read(query), defaultZone);
    }
  }

  private Map<String, ZoneHistory> read(Query query) {
    Map<String, List<ZoneHistory.Stretch>> stretches = new HashMap<>();
    query
        .map(
            (rows, context) -> {
              DateSpan days = Days.span(rows.getInt("from_day"), rows.getInt("to_day"));
              String zone = rows.getString("zone");
              return Map.entry(
                  rows.getString("code"),
                  new ZoneHistory.Stretch(days, zone.isEmpty() ? defaultZone : ZoneId.of(zone)));
            })
        .forEach(
            entry ->
                stretches
                    .computeIfAbsent(entry.getKey(), code -> new ArrayList<>())
                    .add(entry.getValue()));
    Map<String, ZoneHistory> histories = new HashMap<>();
    stretches.forEach((code, list) -> histories.put(code, ZoneHistory.of(list, defaultZone)));
    return histories;
  }

  /** The zones of identities as they stood at one moment of a transaction. */
  public static final class Snapshot {
    private final Map<String, ZoneHistory> byCode;
    private final ZoneId defaultZone;

    private Snapshot(Map<String, ZoneHistory> byCode, ZoneId defaultZone) {
      this.byCode = byCode;
      this.defaultZone = defaultZone;
    }

    /** The zone whose clocks date this instant for the identity. */
    public ZoneId zoneAt(String code, Instant at) {
      return of(code).at(at);
    }

    ZoneHistory of(String code) {
      ZoneHistory history = byCode.get(code);
      return history == null ? ZoneHistory.always(defaultZone) : history;
    }

    Collection<String> codes() {
      return byCode.keySet();
    }
  }
}
