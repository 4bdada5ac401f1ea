package io.goodhart.roster;

import static io.goodhart.roster.Rows.joining;
import static io.goodhart.roster.Rows.leaving;
import static io.goodhart.roster.Rows.row;
import static io.goodhart.roster.Rows.uncounted;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is in which team on which day, as rows come and go. */
public abstract class RosterMovesContract {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  /** A roster that is empty at the start of a test. */
  protected abstract RosterStore store();

  private void apply(RosterRow... rows) {
    applyOn(TODAY, rows);
  }

  private RosterChange applyOn(LocalDate day, RosterRow... rows) {
    RosterChange change = store().apply(List.of(rows), day);
    assertThat(change.refused()).isEmpty();
    return change;
  }

  private List<String> teams(LocalDate day) {
    MemberId anna = store().memberOf(new Alias(Alias.Kind.ID, "anna")).orElseThrow();
    return store().teamsOf(anna, day).stream().map(Team::name).toList();
  }

  private List<RosterMember> of(String team, LocalDate day) {
    return store().membersOf(store().team(team).orElseThrow().id(), ReportingWeek.containing(day));
  }

  @Test
  void aNewMemberHasAlwaysBeenThere() {
    apply(row("anna", "Platform"));

    assertThat(teams(LONG_AGO)).containsExactly("Platform");
    assertThat(teams(TODAY.plusYears(10))).containsExactly("Platform");
  }

  @Test
  void theFirstOfSeveralTeamsIsThePrimaryOne() {
    apply(row("anna", "Web"), row("ben", "Platform"), row("anna", "Platform"));

    assertThat(teams(TODAY)).containsExactly("Web", "Platform");
  }

  @Test
  void firstAndLastDaysAreIncluded() {
    apply(leaving(joining(row("anna", "Platform"), "2026-11-02"), "2026-11-20"));

    assertThat(teams(LocalDate.of(2026, 11, 1))).isEmpty();
    assertThat(teams(LocalDate.of(2026, 11, 2))).containsExactly("Platform");
    assertThat(teams(LocalDate.of(2026, 11, 20))).containsExactly("Platform");
    assertThat(teams(LocalDate.of(2026, 11, 21))).isEmpty();
  }

  @Test
  void aTeamThatIsNoLongerNamedEndsYesterdayAndANewOneBeginsToday() {
    applyOn(TODAY.minusDays(10), row("anna", "Platform"));

    apply(row("anna", "Web"));

    assertThat(teams(YESTERDAY)).containsExactly("Platform");
    assertThat(teams(TODAY)).containsExactly("Web");
  }

  @Test
  void membersThatNoRowNamesStayAsTheyAre() {
    apply(row("anna", "Platform"));

    apply(row("ben", "Web"));

    assertThat(teams(TODAY)).containsExactly("Platform");
  }

  @Test
  void movingThereAndBackOnOneDayLeavesNothingBehind() {
    applyOn(TODAY.minusDays(10), row("anna", "Platform"));
    apply(row("anna", "Web"));

    apply(row("anna", "Platform"));

    assertThat(teams(YESTERDAY)).containsExactly("Platform");
    assertThat(teams(TODAY)).containsExactly("Platform");
    assertThat(of("Platform", TODAY).get(0).memberships()).hasSize(1);
  }

  @Test
  void whoComesBackAfterAWhileHasTwoSpans() {
    applyOn(TODAY.minusDays(60), row("anna", "Platform"));
    applyOn(TODAY.minusDays(30), row("anna", "Web"));

    apply(row("anna", "Platform"));

    assertThat(teams(TODAY.minusDays(31))).containsExactly("Platform");
    assertThat(teams(TODAY.minusDays(5))).containsExactly("Web");
    assertThat(teams(TODAY)).containsExactly("Platform");
  }

  @Test
  void rowsWithDaysDescribeAMove() {
    RosterRow[] rows = {
      leaving(joining(row("anna", "Platform"), "2026-01-05"), "2026-06-30"),
      joining(row("anna", "Web"), "2026-07-01")
    };

    apply(rows);

    assertThat(teams(LocalDate.of(2026, 6, 30))).containsExactly("Platform");
    assertThat(teams(LocalDate.of(2026, 7, 1))).containsExactly("Web");
    assertThat(of("Web", TODAY).get(0).joined()).isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(applyOn(TODAY.plusDays(7), rows).changed()).isZero();
  }

  @Test
  void aMoveCanBeToldOfAMemberWhoIsKnownAlready() {
    applyOn(TODAY.minusDays(10), row("anna", "Web"));

    apply(
        leaving(row("anna", "Platform"), "2026-06-30"), joining(row("anna", "Web"), "2026-07-01"));

    assertThat(teams(LONG_AGO)).containsExactly("Platform");
    assertThat(teams(LocalDate.of(2026, 7, 1))).containsExactly("Web");
  }

  @Test
  void aFirstDayCanBeCorrected() {
    apply(row("anna", "Platform"));

    apply(joining(row("anna", "Platform"), "2026-11-02"));

    assertThat(teams(LocalDate.of(2026, 11, 1))).isEmpty();
    assertThat(teams(TODAY)).containsExactly("Platform");
    assertThat(of("Platform", TODAY).get(0).joined()).isEqualTo(LocalDate.of(2026, 11, 2));
  }

  @Test
  void aLastDayCanBeSetAndTakenBack() {
    apply(joining(row("anna", "Platform"), "2026-01-05"));

    apply(leaving(joining(row("anna", "Platform"), "2026-01-05"), "2026-12-31"));
    assertThat(teams(LocalDate.of(2027, 1, 1))).isEmpty();

    apply(joining(row("anna", "Platform"), "2026-01-05"));
    assertThat(teams(LocalDate.of(2027, 1, 1))).containsExactly("Platform");
  }

  @Test
  void aLastDayThatHasPassedStaysWhenTheSameRowComesAgain() {
    RosterRow leaver = leaving(row("anna", "Platform"), "2026-01-31");
    apply(leaver);

    RosterChange change = applyOn(TODAY.plusDays(3), leaver);

    assertThat(change.changed()).isZero();
    assertThat(teams(TODAY)).isEmpty();
    assertThat(teams(LocalDate.of(2026, 1, 31))).containsExactly("Platform");
  }

  @Test
  void twoRowsOfOneTeamThatOverlapAreOneMembership() {
    RosterRow[] rows = {row("anna", "Platform"), joining(row("anna", "platform"), "2026-01-05")};

    apply(rows);

    assertThat(of("Platform", TODAY)).hasSize(1);
    assertThat(of("Platform", TODAY).get(0).memberships()).hasSize(1);
    assertThat(applyOn(TODAY.plusDays(1), rows).changed()).isZero();
  }

  @Test
  void aRowThatIsRefusedDoesNotEndTheMembership() {
    apply(row("anna", "Platform"), row("anna", "Web"));

    RosterChange change =
        store()
            .apply(
                List.of(
                    row("anna", "Web"),
                    leaving(joining(row("anna", "Platform"), "2026-02-01"), "2026-01-01")),
                TODAY);

    assertThat(change.refused()).hasSize(1);
    assertThat(teams(TODAY)).containsExactlyInAnyOrder("Web", "Platform");
  }

  @Test
  void whoWasInTheTeamOnOneDayOfTheWeekIsInThatWeek() {
    apply(
        joining(row("anna", "Platform"), "2026-11-22"),
        leaving(row("ben", "Platform"), "2026-11-16"),
        joining(row("cleo", "Platform"), "2026-11-23"),
        leaving(row("dora", "Platform"), "2026-11-15"));

    assertThat(of("Platform", TODAY)).hasSize(2);
  }

  @Test
  void whoIsInTwoTeamsIsAmongAllMembersOnce() {
    apply(row("anna", "Platform"), row("anna", "Web"), uncounted(row("ben", "Web")));

    List<RosterMember> all = store().membersOfAll(ReportingWeek.containing(TODAY));

    assertThat(all).hasSize(2);
    assertThat(all).extracting(RosterMember::counts).containsExactlyInAnyOrder(true, false);
    assertThat(of("Web", TODAY)).hasSize(2);
  }

  @Test
  void whetherAMemberCountsCanChange() {
    apply(row("anna", "Platform"));

    RosterChange change = applyOn(TODAY, uncounted(row("anna", "Platform")));

    assertThat(change.changed()).isEqualTo(1);
    assertThat(of("Platform", TODAY).get(0).counts()).isFalse();
  }
}
