package io.goodhart.edge.sql.activity;

import io.goodhart.edge.sql.WriterConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Gives names their ids, within a transaction. Two processes may do so for a name at once. */
final class Interner {
  private static final int CHUNK = 500;

  private static final String VERSION = "SELECT version FROM roster_state WHERE id = 1";

  private static final String FIND = "SELECT id, code FROM <table> WHERE code IN (<codes>)";

  private static final String ADD =
      "INSERT INTO <table> (code) VALUES (:code) ON CONFLICT (code) DO NOTHING";

  private final WriterConnection connection;
  private final ZoneId defaultZone;

  Interner(WriterConnection connection, ZoneId defaultZone) {
    this.connection = connection;
    this.defaultZone = defaultZone;
  }

  /**
   * The version of the roster, which cannot change before this transaction ends: whoever changes it
   * rebuilds summaries and must see every event that was dated by the old one.
   */
  long rosterVersion() throws SQLException {
    String sql = VERSION + connection.locks().share();
    try (ResultSet rows = connection.prepared(sql).executeQuery()) {
      if (!rows.next()) {
        throw new SQLException("The roster has no version");
      }
      return rows.getLong(1);
    }
  }

  /** Adds to {@code known} whatever is wanted and not in it. */
  void complete(Dictionary known, Vocabulary wanted) {
    Set<String> newSubjects = Dictionary.missing(wanted.subjects(), known.subjects());
    if (!newSubjects.isEmpty()) {
      ZoneHistories.Snapshot zones =
          new ZoneHistories(connection.handle(), defaultZone).of(newSubjects);
      ids("subject", newSubjects)
          .forEach((code, id) -> known.subjects().put(code, new KnownSubject(id, zones.of(code))));
    }
    known.tools().putAll(ids("tool", Dictionary.missing(wanted.tools(), known.tools())));
    known.models().putAll(ids("model", Dictionary.missing(wanted.models(), known.models())));
  }

  private Map<String, Long> ids(String table, Set<String> codes) {
    Map<String, Long> ids = find(connection.handle(), table, codes);
    Set<String> missing = Dictionary.missing(codes, ids);
    if (!missing.isEmpty()) {
      add(table, new TreeSet<>(missing));
      ids.putAll(find(connection.handle(), table, missing));
    }
    return ids;
  }

  /** In order, so that two processes that add the same names wait for each other one way round. */
  private void add(String table, SortedSet<String> codes) {
    try (PreparedBatch batch = connection.handle().prepareBatch(ADD)) {
      batch.define("table", table);
      codes.forEach(code -> batch.bind("code", code).add());
      batch.execute();
    }
  }

  /** The ids of those names that have one. */
  static Map<String, Long> find(Handle handle, String table, Collection<String> codes) {
    Map<String, Long> ids = new HashMap<>();
    List<String> all = List.copyOf(codes);
    for (int start = 0; start < all.size(); start += CHUNK) {
      List<String> chunk = all.subList(start, Math.min(start + CHUNK, all.size()));
      try (Query query = handle.createQuery(FIND)) {
        query
            .define("table", table)
            .bindList("codes", chunk)
            .map((rows, context) -> Map.entry(rows.getString("code"), rows.getLong("id")))
            .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
      }
    }
    return ids;
  }
}
