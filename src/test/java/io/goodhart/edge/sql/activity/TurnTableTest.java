package io.goodhart.edge.sql.activity;

import static io.goodhart.activity.Events.batch;
import static io.goodhart.activity.Events.email;
import static io.goodhart.activity.Events.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.ActivityStore;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TurnTableTest {
  @RegisterExtension static final TestDatabase SQLITE = TestDatabase.sqlite();
  @RegisterExtension static final TestDatabase POSTGRES = TestDatabase.postgres();

  private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

  private static List<ActivityEvent> turns(int from, int to) {
    List<ActivityEvent> turns = new ArrayList<>();
    for (int i = from; i < to; i++) {
      turns.add(prompt("e" + i, MONDAY.plusSeconds(i).toString(), email("anna")));
    }
    return turns;
  }

  private static int kept(Database database) {
    return database.read(
        "counting turns",
        handle -> handle.createQuery("SELECT COUNT(*) FROM turn").mapTo(Integer.class).one());
  }

  @Test
  void noMoreTurnsAreKeptThanTheSampleHolds() {
    for (Database database : List.of(SQLITE.get(), POSTGRES.get())) {
      ActivityStore store = new JdbiActivityStore(database, Duration.ofDays(35));

      store.append(List.of(batch(turns(0, 400))));
      assertThat(kept(database)).isEqualTo(400);

      store.append(List.of(batch(turns(400, 500)), batch(turns(500, 1_000))));
      assertThat(kept(database)).isEqualTo(512);
    }
  }

  @Test
  void wholeHoursAreKept() {
    for (Database database : List.of(SQLITE.get(), POSTGRES.get())) {
      ActivityStore store = new JdbiActivityStore(database, Duration.ofDays(35));
      List<ActivityEvent> turns = new ArrayList<>();
      for (int hour = 0; hour < 20; hour++) {
        for (int i = 0; i < 60; i++) {
          String at = MONDAY.plus(Duration.ofMinutes(60L * hour + i)).toString();
          turns.add(prompt("e" + hour + "-" + i, at, email("anna")));
        }
      }

      store.append(List.of(batch(turns)));

      List<Integer> keptByHour =
          database.read(
              "counting turns by hour",
              handle ->
                  handle
                      .createQuery(
                          "SELECT COUNT(*) AS kept FROM turn GROUP BY at_ms / 3600000"
                              + " ORDER BY kept DESC")
                      .mapTo(Integer.class)
                      .list());
      assertThat(keptByHour).containsExactly(60, 60, 60, 60, 60, 60, 60, 60, 32);
    }
  }
}
