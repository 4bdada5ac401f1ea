package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.StorableText;
import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The teams while rows are applied: found by name, made when missing, put under a parent. */
final class TeamRegister {
  private static final String ALL = "SELECT id, name_key, parent_id FROM team";

  private static final String ADD =
      """
      INSERT INTO team (id, name, name_key, zone, parent_id, channel)
      VALUES (?, ?, ?, '', NULL, NULL)
      """;

  private static final String SET_PARENT = "UPDATE team SET parent_id = ? WHERE id = ?";

  private final WriterConnection connection;
  private final RosterLock lock;
  private final Map<String, Long> byKey = new HashMap<>();
  private final Map<Long, Long> parents = new HashMap<>();
  private final Map<Long, String> added = new LinkedHashMap<>();
  private final Set<Long> placed = new HashSet<>();
  private final Map<Long, Long> moved = new LinkedHashMap<>();

  TeamRegister(WriterConnection connection, RosterLock lock) {
    this.connection = connection;
    this.lock = lock;
    try (Query query = connection.handle().createQuery(ALL)) {
      query
          .map((rows, context) -> new Known(rows.getLong(1), rows.getString(2), rows.getLong(3)))
          .forEach(this::know);
    }
  }

  private void know(Known team) {
    byKey.put(team.key, team.id);
    if (team.parent != 0) {
      parents.put(team.id, team.parent);
    }
  }

  @Nullable Long find(String name) {
    return byKey.get(TeamTable.key(name));
  }

  /** The team of that name; a new one is made. */
  long require(String name) {
    return byKey.computeIfAbsent(
        TeamTable.key(name),
        key -> {
          long id = lock.nextId();
          added.put(id, name.strip());
          return id;
        });
  }

  /** Whether the team would become a part of itself. */
  boolean wouldCircle(String name, String parent) {
    Long team = find(name);
    Long above = find(parent);
    if (TeamTable.key(name).equals(TeamTable.key(parent))) {
      return true;
    }
    while (team != null && above != null) {
      if (above.equals(team)) {
        return true;
      }
      above = parents.get(above);
    }
    return false;
  }

  /** Puts the team under a parent; of several rows the first one decides. */
  boolean place(long team, String parent) {
    long above = require(parent);
    if (!placed.add(team) || Objects.equals(parents.get(team), above)) {
      return false;
    }
    parents.put(team, above);
    moved.put(team, above);
    return true;
  }

  boolean isNew(long team) {
    return added.containsKey(team);
  }

  void save() throws SQLException {
    PreparedStatement add = connection.prepared(ADD);
    for (Map.Entry<Long, String> team : added.entrySet()) {
      add.setLong(1, team.getKey());
      add.setString(2, StorableText.of(team.getValue()));
      add.setString(3, TeamTable.key(team.getValue()));
      add.addBatch();
    }
    add.executeBatch();
    PreparedStatement setParent = connection.prepared(SET_PARENT);
    for (Map.Entry<Long, Long> team : moved.entrySet()) {
      setParent.setLong(1, team.getValue());
      setParent.setLong(2, team.getKey());
      setParent.addBatch();
    }
    setParent.executeBatch();
  }

  private record Known(long id, String key, long parent) {}
}
