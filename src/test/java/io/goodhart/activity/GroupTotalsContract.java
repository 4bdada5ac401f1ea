package io.goodhart.activity;

import static io.goodhart.activity.Events.email;
import static io.goodhart.activity.Events.outcome;
import static io.goodhart.activity.Events.prompt;
import static io.goodhart.activity.OutcomeKind.COMMIT;
import static io.goodhart.activity.OutcomeKind.MERGED_CHANGE;
import static io.goodhart.roster.Rows.joining;
import static io.goodhart.roster.Rows.known;
import static io.goodhart.roster.Rows.leaving;
import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.TeamId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every source of sums over groups must do; the default zone is an hour ahead of UTC. */
public abstract class GroupTotalsContract extends GroupReadsFixture {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final String MONDAY_AT_TEN = "2026-11-16T09:30:00Z";
  private static final String SUNDAY_AT_ELEVEN = "2026-11-22T22:30:00Z";
  private static final Alias ANNA = email("anna");
  private static final Alias BEN = email("ben");

  private TeamId team(String name) {
    return roster().team(name).orElseThrow().id();
  }

  private void platformOfTwo() {
    roster()
        .apply(
            List.of(
                known(row("anna", "Platform"), ANNA, Alias.slackUser("T1", "U1")),
                known(row("ben", "Platform"), BEN)),
            TODAY);
  }

  @Test
  void theHoursOfATeamAreSummedOverItsPeople() {
    platformOfTwo();
    append(
        prompt("1", MONDAY_AT_TEN, ANNA),
        prompt("2", MONDAY_AT_TEN, Alias.slackUser("T1", "U1")),
        prompt("3", MONDAY_AT_TEN, BEN),
        prompt("4", SUNDAY_AT_ELEVEN, BEN),
        prompt("5", MONDAY_AT_TEN, BEN, Trigger.AGENT),
        prompt("6", MONDAY_AT_TEN, email("stranger")));

    Map<TeamId, WeekHours> hours = groups().hoursByTeam(WEEK, 2);

    assertThat(hours).containsOnlyKeys(team("Platform"));
    WeekHours platform = Objects.requireNonNull(hours.get(team("Platform")));
    assertThat(platform.counts().get(10)).isEqualTo(3);
    assertThat(platform.counts().get(167)).isEqualTo(1);
    assertThat(platform.all()).isEqualTo(4);
    assertThat(groups().hoursByTeam(WEEK.next(), 2)).isEmpty();
  }

  @Test
  void aTeamOfFewerPeopleIsLeftOut() {
    platformOfTwo();
    append(prompt("1", MONDAY_AT_TEN, ANNA));

    assertThat(groups().hoursByTeam(WEEK, 3)).isEmpty();
  }

  @Test
  void whoWasInTheTeamTwiceInAWeekCountsOnce() {
    roster()
        .apply(
            List.of(
                known(leaving(row("anna", "Platform"), "2026-11-16"), ANNA),
                joining(row("anna", "Platform"), "2026-11-19"),
                known(row("ben", "Platform"), BEN)),
            TODAY);
    append(prompt("1", MONDAY_AT_TEN, ANNA));

    assertThat(groups().hoursByTeam(WEEK, 2).values())
        .singleElement()
        .extracting(WeekHours::all)
        .isEqualTo(1L);
    assertThat(groups().hoursByTeam(WEEK, 3)).isEmpty();
  }

  @Test
  void whoLeftBeforeTheWeekDoesNotCount() {
    roster()
        .apply(
            List.of(
                known(leaving(row("anna", "Platform"), "2026-11-15"), ANNA),
                known(row("ben", "Platform"), BEN)),
            TODAY);
    append(prompt("1", MONDAY_AT_TEN, ANNA));

    assertThat(groups().hoursByTeam(WEEK, 1)).isEmpty();
  }

  @Test
  void everyWeekOfTheOrganisationHasItsTotal() {
    platformOfTwo();
    append(
        prompt("1", MONDAY_AT_TEN, ANNA),
        prompt("2", MONDAY_AT_TEN, email("stranger")),
        prompt("3", MONDAY_AT_TEN, BEN, Trigger.AGENT),
        outcome("4", MONDAY_AT_TEN, ANNA, COMMIT, 2),
        outcome("5", MONDAY_AT_TEN, BEN, COMMIT, 1),
        outcome("6", MONDAY_AT_TEN, BEN, MERGED_CHANGE, 1));

    assertThat(groups().totals(WEEK.previous(), WEEK))
        .containsExactly(
            new WeekTotal(WEEK.previous(), 0, Map.of()),
            new WeekTotal(WEEK, 2, Map.of(COMMIT, 3L, MERGED_CHANGE, 1L)));
  }
}
