package io.goodhart.edge.sql.activity;

import static io.goodhart.activity.Events.batch;
import static io.goodhart.activity.Events.email;
import static io.goodhart.activity.Events.prompt;
import static io.goodhart.roster.Rows.in;
import static io.goodhart.roster.Rows.known;
import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.ActivityStore;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SummaryRebuildTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W46");

  private final List<ActivityEvent> hourly = new ArrayList<>();

  /** Three weeks of Berlin, an event an hour. */
  @BeforeEach
  void fill() {
    Instant at = WEEK.start(TestDatabase.DEFAULT_ZONE);
    for (int hour = 0; hour < 3 * 168; hour++) {
      hourly.add(prompt("e" + hour, at.toString(), email("anna")));
      at = at.plusSeconds(3_600);
    }
    store().append(List.of(batch(hourly)));
  }

  private static ActivityStore store() {
    return new JdbiActivityStore(DATABASE.get(), Duration.ofDays(35));
  }

  private static MemberId movedTo(String zone) {
    RosterStore roster = new JdbiRosterStore(DATABASE.get());
    roster.apply(List.of(known(in(row("anna", "Team"), zone), email("anna"))), TODAY);
    return roster.memberOf(new Alias(Alias.Kind.ID, "anna")).orElseThrow();
  }

  private static void ageOut(Instant before) {
    new JdbiActivityRetention(DATABASE.get()).dropEvents(before);
  }

  private static Map<Integer, Long> promptsByWeek(MemberId member) {
    Map<Integer, Long> prompts = new TreeMap<>();
    for (int week = -1; week <= 3; week++) {
      prompts.put(week, store().memberWeek(member, WEEK.plus(week)).prompts());
    }
    return prompts;
  }

  @Test
  void everyWeekMovesWhileAllEventsAreThere() {
    MemberId anna = movedTo("America/Lima");

    assertThat(promptsByWeek(anna)).isEqualTo(Map.of(-1, 6L, 0, 168L, 1, 168L, 2, 162L, 3, 0L));
  }

  @Test
  void aWeekThatLostEventsStaysAndNothingIsCountedTwice() {
    ageOut(hourly.get(100).head().id().at());

    MemberId anna = movedTo("America/Lima");

    assertThat(promptsByWeek(anna)).isEqualTo(Map.of(-1, 0L, 0, 174L, 1, 168L, 2, 162L, 3, 0L));
  }

  @Test
  void whatIsLeftOfAWeekThatLostEventsIsNotCountedTwiceInTheOtherDirectionEither() {
    ageOut(hourly.get(100).head().id().at());

    MemberId anna = movedTo("Asia/Tokyo");

    assertThat(promptsByWeek(anna)).isEqualTo(Map.of(-1, 0L, 0, 168L, 1, 160L, 2, 168L, 3, 8L));
  }

  @Test
  void withoutAnyEventsLeftNothingIsLost() {
    ageOut(Instant.parse("2027-01-01T00:00:00Z"));

    MemberId anna = movedTo("America/Lima");

    assertThat(promptsByWeek(anna)).isEqualTo(Map.of(-1, 0L, 0, 168L, 1, 168L, 2, 168L, 3, 0L));
  }

  @Test
  void goingThereAndBackChangesNothing() {
    MemberId anna = movedTo("Europe/Berlin");
    Map<Integer, Long> before = promptsByWeek(anna);
    List<List<Long>> hours = hours();

    movedTo("America/Lima");
    assertThat(hours()).isNotEqualTo(hours);
    movedTo("Europe/Berlin");

    assertThat(promptsByWeek(anna)).isEqualTo(before);
    assertThat(hours()).isEqualTo(hours);
    assertThat(store().turns(anna, WEEK)).hasSize(168);
  }

  private static List<List<Long>> hours() {
    return DATABASE
        .get()
        .read(
            "reading hours",
            handle ->
                handle
                    .createQuery(
                        "SELECT week, hour, deliberate, other FROM subject_week_hour"
                            + " ORDER BY week, hour")
                    .map(
                        (rows, context) ->
                            List.of(
                                rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)))
                    .list());
  }

  @Test
  void everyHourOfTheWeekHasItsCount() {
    assertThat(hours()).hasSize(3 * 168).allMatch(hour -> hour.get(2) == 1 && hour.get(3) == 0);
  }
}
