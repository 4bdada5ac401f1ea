package io.goodhart.roster;

import static io.goodhart.roster.Rows.in;
import static io.goodhart.roster.Rows.known;
import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every way of a directory into the roster must do. The default zone is Berlin's. */
public abstract class DirectoryContract {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final ReportingWeek WEEK = ReportingWeek.containing(TODAY);
  private static final DirectoryPerson ANNA = person("U1", "anna", "Asia/Tokyo");
  private static final DirectoryPerson BEN = person("U2", "ben", "Asia/Tokyo");
  private static final DirectoryPerson CLEO = person("U3", "cleo", "America/Lima");

  /** A directory before a roster that is empty at the start of a test. */
  protected abstract Directory directory();

  /** The roster behind it. */
  protected abstract RosterStore roster();

  /** The absences beside it. */
  protected abstract LeaveStore leave();

  @Test
  void whoIsInANewTeamHasAlwaysBeenThere() {
    int moved = directory().applyTeam("Payments", List.of(ANNA, BEN, CLEO), TODAY);

    assertThat(moved).isEqualTo(3);
    assertThat(teamsOf(ANNA, TODAY.minusYears(1))).containsExactly("Payments");
    assertThat(roster().team("payments").orElseThrow().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void theSamePeopleTwiceChangeNothing() {
    directory().applyTeam("Payments", List.of(ANNA, BEN), TODAY);

    assertThat(directory().applyTeam("Payments", List.of(BEN, ANNA), TODAY.plusDays(9))).isZero();
    assertThat(teamsOf(BEN, TODAY.plusDays(9))).containsExactly("Payments");
  }

  @Test
  void whoComesLaterBeginsThatDayAndWhoLeavesEndsTheDayBefore() {
    directory().applyTeam("Payments", List.of(ANNA, BEN), TODAY.minusDays(5));

    int moved = directory().applyTeam("Payments", List.of(ANNA, CLEO), TODAY);

    assertThat(moved).isEqualTo(2);
    assertThat(teamsOf(BEN, TODAY.minusDays(1))).containsExactly("Payments");
    assertThat(teamsOf(BEN, TODAY)).isEmpty();
    assertThat(teamsOf(CLEO, TODAY)).containsExactly("Payments");
    assertThat(teamsOf(CLEO, TODAY.minusDays(1))).isEmpty();
    assertThat(roster().membersOfAll(WEEK)).extracting(RosterMember::joined).contains(TODAY);
  }

  @Test
  void whoLeavesAndReturnsWithinADayWasNeverAway() {
    directory().applyTeam("Payments", List.of(ANNA, BEN), TODAY.minusDays(5));
    directory().applyTeam("Payments", List.of(ANNA), TODAY);

    directory().applyTeam("Payments", List.of(ANNA, BEN), TODAY);

    assertThat(roster().membersOfAll(WEEK))
        .allSatisfy(member -> assertThat(member.memberships()).hasSize(1));
  }

  @Test
  void otherTeamsStayAndTheFirstOneStaysPrimary() {
    roster().apply(List.of(known(row("a-1", "Platform"), email("anna"))), TODAY);

    directory().applyTeam("Payments", List.of(ANNA), TODAY);
    directory().applyTeam("Guild", List.of(ANNA), TODAY);
    directory().applyTeam("Payments", List.of(), TODAY.plusDays(1));

    assertThat(teamsOf(ANNA, TODAY)).containsExactly("Platform", "Payments", "Guild");
    assertThat(teamsOf(ANNA, TODAY.plusDays(1))).containsExactly("Platform", "Guild");
    assertThat(roster().membersOfAll(WEEK)).hasSize(1);
  }

  @Test
  void anAliasOfSomebodyElseStaysTheirs() {
    roster().apply(List.of(known(row("x", "Web"), email("anna"))), TODAY);
    roster().apply(List.of(known(row("y", "Web"), Alias.slackUser("T1", "U1"))), TODAY);

    directory().applyTeam("Payments", List.of(ANNA), TODAY);

    assertThat(roster().memberOf(email("anna")))
        .isEqualTo(roster().memberOf(new Alias(Alias.Kind.ID, "x")));
    assertThat(teamsOf(ANNA, TODAY)).containsExactly("Web", "Payments");
  }

  @Test
  void learningAddsAliasesAndMissingZonesAndMovesNobody() {
    roster()
        .apply(
            List.of(
                known(row("a-1", "Platform"), email("anna")),
                known(in(row("b-1", "Web"), "Europe/Paris"), email("ben"))),
            TODAY);

    int learnt = directory().learn(List.of(ANNA, BEN, CLEO), TODAY);

    assertThat(learnt).isEqualTo(2);
    assertThat(directory().learn(List.of(ANNA, BEN, CLEO), TODAY)).isZero();
    assertThat(teamsOf(ANNA, TODAY)).containsExactly("Platform");
    assertThat(roster().memberOf(CLEO.identity())).isEmpty();
    assertThat(roster().team("Platform").orElseThrow().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(roster().team("Web").orElseThrow().zone()).isEqualTo(ZoneId.of("Europe/Paris"));
  }

  @Test
  void whoIsGoneIsInNoTeamFromThatDayUnlessPresentUnderAnotherIdentity() {
    directory().applyTeam("Payments", List.of(ANNA, BEN), TODAY.minusDays(9));
    Alias second = Alias.slackUser("T2", "U9");
    roster().addAlias(roster().memberOf(BEN.identity()).orElseThrow(), second);
    List<Alias> gone = List.of(ANNA.identity(), BEN.identity(), CLEO.identity());

    assertThat(directory().end(gone, List.of(second), TODAY)).isEqualTo(1);
    assertThat(directory().end(gone, List.of(second), TODAY)).isZero();
    assertThat(teamsOf(ANNA, TODAY.minusDays(1))).containsExactly("Payments");
    assertThat(teamsOf(ANNA, TODAY)).isEmpty();
    assertThat(teamsOf(BEN, TODAY)).containsExactly("Payments");
  }

  @Test
  void aRosterIsFromAFileWhileAnybodyOfAFileIsOnATeam() {
    directory().applyTeam("Payments", List.of(ANNA), TODAY);
    assertThat(directory().isFromFile(TODAY)).isFalse();

    roster().apply(List.of(known(row("b-1", "Web"), email("ben"))), TODAY);
    assertThat(directory().isFromFile(TODAY)).isTrue();
  }

  @Test
  void aFileThatNamesSomebodyOfTheDirectoryMeansTheSameMember() {
    directory().applyTeam("Payments", List.of(ANNA, BEN), TODAY.minusDays(5));
    MemberId anna = roster().memberOf(ANNA.identity()).orElseThrow();

    RosterChange change =
        roster().apply(List.of(known(row("a-1", "Platform"), email("anna"))), TODAY);

    assertThat(change.refused()).isEmpty();
    assertThat(roster().memberOf(new Alias(Alias.Kind.ID, "a-1"))).contains(anna);
    assertThat(teamsOf(ANNA, TODAY)).containsExactly("Platform");
    assertThat(teamsOf(ANNA, TODAY.minusDays(1))).containsExactly("Payments");
    assertThat(directory().isFromFile(TODAY)).isTrue();
  }

  @Test
  void aSecondNameInAFileDoesNotTakeSomebodyWhomAFileHasNamed() {
    directory().applyTeam("Payments", List.of(ANNA), TODAY.minusDays(5));
    roster().apply(List.of(known(row("a-1", "Payments"), email("anna"))), TODAY);

    RosterChange change =
        roster().apply(List.of(known(row("a-2", "Payments"), email("anna"))), TODAY);

    assertThat(change.refused()).hasSize(1);
    assertThat(change.refused().get(0).reason()).contains("belongs to another member");
  }

  @Test
  void aChannelIsCountedOnce() {
    CountedChannel counted = new CountedChannel("T1", "C1", "payments");
    directory().count(counted);
    directory().count(new CountedChannel("T1", "C1", "another"));

    assertThat(directory().counted("T1")).containsExactly(counted);
    assertThat(directory().counted("T1", "C1")).contains(counted);
    assertThat(directory().counted("T2", "C1")).isEmpty();
  }

  @Test
  void anAbsenceCountsUntilItIsTakenBack() {
    directory().applyTeam("Payments", List.of(ANNA), TODAY);
    MemberId anna = roster().memberOf(ANNA.identity()).orElseThrow();
    DateSpan days = DateSpan.of(TODAY, TODAY.plusDays(2));

    leave().add(anna, days);
    leave().add(anna, days);

    assertThat(leave().leaveFrom(anna, TODAY.plusDays(2))).containsExactly(days);
    assertThat(leave().leaveFrom(anna, TODAY.plusDays(3))).isEmpty();
    assertThat(roster().membersOfAll(WEEK).get(0).isAwayOn(TODAY)).isTrue();
    assertThat(leave().remove(anna, days)).isTrue();
    assertThat(leave().remove(anna, days)).isFalse();
    assertThat(roster().membersOfAll(WEEK).get(0).isAwayOn(TODAY)).isFalse();
  }

  private List<String> teamsOf(DirectoryPerson person, LocalDate day) {
    MemberId member = roster().memberOf(person.identity()).orElseThrow();
    return roster().teamsOf(member, day).stream().map(Team::name).toList();
  }

  private static Alias email(String name) {
    return new Alias(Alias.Kind.EMAIL, name + "@example.dev");
  }

  private static DirectoryPerson person(String user, String name, String zone) {
    return new DirectoryPerson(
        Alias.slackUser("T1", user), List.of(email(name)), Optional.of(ZoneId.of(zone)));
  }
}
