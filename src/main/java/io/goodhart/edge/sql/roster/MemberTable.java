package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.Days;
import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/** Members and their stints, read and written while rows are applied. */
final class MemberTable {
  private static final int CHUNK = 500;

  private static final String COUNTS = "SELECT id, counts FROM member WHERE id IN (<members>)";

  private static final String STINTS =
      """
      SELECT member_id, team_id, from_day, to_day, place, zone, lead
      FROM membership
      WHERE member_id IN (<members>)
      ORDER BY member_id, place, from_day, team_id
      """;

  private static final String SAVE =
      """
      INSERT INTO member (id, joined_day, counts)
      VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET joined_day = excluded.joined_day, counts = excluded.counts
      """;

  private static final String DROP_STINTS = "DELETE FROM membership WHERE member_id = ?";

  private static final String ADD_STINT =
      """
      INSERT INTO membership (member_id, team_id, from_day, to_day, place, zone, lead)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private MemberTable() {}

  /** These members as they are now. */
  static Map<Long, Person> load(WriterConnection connection, Collection<Long> ids) {
    Map<Long, List<Stint>> stints = new HashMap<>();
    Map<Long, Person> people = new HashMap<>();
    List<Long> all = List.copyOf(ids);
    for (int start = 0; start < all.size(); start += CHUNK) {
      List<Long> chunk = all.subList(start, Math.min(start + CHUNK, all.size()));
      loadStints(connection, chunk, stints);
      try (Query query = connection.handle().createQuery(COUNTS)) {
        query
            .bindList("members", chunk)
            .map((rows, context) -> Map.entry(rows.getLong(1), rows.getInt(2) == 1))
            .forEach(
                member ->
                    people.put(
                        member.getKey(),
                        new Person(
                            member.getKey(),
                            true,
                            member.getValue(),
                            stints.getOrDefault(member.getKey(), List.of()))));
      }
    }
    return people;
  }

  private static void loadStints(
      WriterConnection connection, List<Long> members, Map<Long, List<Stint>> into) {
    try (Query query = connection.handle().createQuery(STINTS)) {
      query
          .bindList("members", members)
          .map(
              (rows, context) ->
                  Map.entry(
                      rows.getLong("member_id"),
                      new Stint(
                          rows.getLong("team_id"),
                          Days.day(rows.getInt("from_day")),
                          Days.day(rows.getInt("to_day")),
                          rows.getInt("place"),
                          rows.getString("zone"),
                          rows.getInt("lead") == 1)))
          .forEach(
              entry ->
                  into.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                      .add(entry.getValue()));
    }
  }

  /** Writes members with their stints, which replace those held. */
  static void save(WriterConnection connection, Map<Person, List<Stint>> changed)
      throws SQLException {
    PreparedStatement save = connection.prepared(SAVE);
    PreparedStatement drop = connection.prepared(DROP_STINTS);
    PreparedStatement add = connection.prepared(ADD_STINT);
    for (Map.Entry<Person, List<Stint>> entry : changed.entrySet()) {
      Person person = entry.getKey();
      save.setLong(1, person.id);
      save.setInt(2, Days.number(Person.joined(entry.getValue())));
      save.setInt(3, person.counts ? 1 : 0);
      save.addBatch();
      if (person.known) {
        drop.setLong(1, person.id);
        drop.addBatch();
      }
      for (Stint stint : entry.getValue()) {
        bind(add, person.id, stint);
        add.addBatch();
      }
    }
    save.executeBatch();
    drop.executeBatch();
    add.executeBatch();
  }

  private static void bind(PreparedStatement add, long member, Stint stint) throws SQLException {
    add.setLong(1, member);
    add.setLong(2, stint.team());
    add.setInt(3, Days.number(stint.from()));
    add.setInt(4, Days.number(stint.to()));
    add.setInt(5, stint.place());
    add.setString(6, stint.zone());
    add.setInt(7, stint.lead() ? 1 : 0);
  }
}
