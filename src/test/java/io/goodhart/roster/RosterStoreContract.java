package io.goodhart.roster;

import static io.goodhart.roster.Rows.in;
import static io.goodhart.roster.Rows.known;
import static io.goodhart.roster.Rows.leading;
import static io.goodhart.roster.Rows.row;
import static io.goodhart.roster.Rows.uncounted;
import static io.goodhart.roster.Rows.under;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every roster store must do: teams, aliases, leave. The default zone is Berlin's. */
public abstract class RosterStoreContract {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final ReportingWeek WEEK = ReportingWeek.containing(TODAY);
  private static final Alias ANNA = new Alias(Alias.Kind.EMAIL, "anna@example.dev");

  /** A roster that is empty at the start of a test. */
  protected abstract RosterStore store();

  private RosterChange apply(RosterRow... rows) {
    return store().apply(List.of(rows), TODAY);
  }

  private MemberId member(String id) {
    return store().memberOf(new Alias(Alias.Kind.ID, id)).orElseThrow();
  }

  private Team team(String name) {
    return store().team(name).orElseThrow();
  }

  @Test
  void leadsAreThoseOfTheDay() {
    apply(row("anna", "Platform"), leading(row("ben", "Platform")), leading(row("ben", "Guild")));

    assertThat(store().leadsOf(team("Platform").id(), TODAY)).containsExactly(member("ben"));

    apply(row("ben", "Guild"));
    assertThat(store().leadsOf(team("Platform").id(), TODAY)).isEmpty();
    assertThat(store().leadsOf(team("Platform").id(), TODAY.minusDays(1)))
        .containsExactly(member("ben"));
    assertThat(store().leadsOf(team("Guild").id(), TODAY)).isEmpty();
  }

  @Test
  void whoIsNamedALeadLaterLeadsFromThenOnAndNoLongerWhenTheyAreNot() {
    apply(row("anna", "Platform"), row("ben", "Platform"));

    assertThat(apply(row("anna", "Platform"), leading(row("ben", "Platform"))).changed())
        .isEqualTo(1);
    assertThat(store().leadsOf(team("Platform").id(), TODAY)).containsExactly(member("ben"));

    apply(row("anna", "Platform"), row("ben", "Platform"));
    assertThat(store().leadsOf(team("Platform").id(), TODAY)).isEmpty();
  }

  @Test
  void theSameRowsTwiceChangeNothing() {
    RosterRow[] rows = {
      known(in(under(row("anna", "Platform"), "Engineering"), "Asia/Tokyo"), ANNA),
      row("anna", "Guild"),
      uncounted(row("ben", "Platform"))
    };

    RosterChange first = apply(rows);
    List<Team> teams = store().teams();
    RosterChange second = store().apply(List.of(rows), TODAY.plusDays(30));

    assertThat(first).isEqualTo(new RosterChange(3, 0, List.of()));
    assertThat(second).isEqualTo(new RosterChange(0, 3, List.of()));
    assertThat(store().teams()).isEqualTo(teams);
  }

  @Test
  void aMemberIsFoundByEveryAliasOfTheirRows() {
    apply(known(row("a-17", "Platform"), ANNA, Alias.slackUser("T1", "U1")), row("b-18", "Web"));

    assertThat(store().memberOf(ANNA)).contains(member("a-17"));
    assertThat(store().memberOf(Alias.slackUser("T1", "U1"))).contains(member("a-17"));
    assertThat(store().memberOf(Alias.slackUser("T2", "U1"))).isEmpty();
    assertThat(member("b-18")).isNotEqualTo(member("a-17"));
  }

  @Test
  void aMemberWhoseIdIsAnAddressIsFoundByTheAddress() {
    apply(row("Anna@example.dev", "Platform"));

    assertThat(store().memberOf(ANNA)).contains(member("Anna@example.dev"));
  }

  @Test
  void anAliasOfSomebodyElseRefusesTheRow() {
    apply(known(row("anna", "Platform"), ANNA));

    RosterChange change = apply(row("cleo", "Platform"), known(row("ben", "Platform"), ANNA));

    assertThat(change.changed()).isEqualTo(1);
    assertThat(change.refused()).hasSize(1);
    assertThat(change.refused().get(0).row()).isEqualTo(1);
    assertThat(change.refused().get(0).reason()).contains("email:anna@example.dev").endsWith(".");
    assertThat(store().memberOf(new Alias(Alias.Kind.ID, "ben"))).isEmpty();
    assertThat(store().memberOf(ANNA)).contains(member("anna"));
  }

  @Test
  void twoRowsOfOneImportCannotShareAnAliasEither() {
    RosterChange change =
        apply(known(row("anna", "Platform"), ANNA), known(row("ben", "Platform"), ANNA));

    assertThat(change.refused()).extracting(RosterChange.Refused::row).containsExactly(1);
  }

  @Test
  void aRowWithoutAMemberOrATeamIsRefused() {
    RosterChange change = apply(row(" ", "Platform"), row("anna", ""), row("ben", "Platform"));

    assertThat(change.refused()).extracting(RosterChange.Refused::row).containsExactly(0, 1);
    assertThat(store().membersOfAll(WEEK)).hasSize(1);
  }

  @Test
  void aBotInARowIsRefused() {
    RosterChange change = apply(known(row("anna", "Platform"), Alias.slackBot("T1", "B1")));

    assertThat(change.refused()).hasSize(1);
  }

  @Test
  void teamsComeByNameAndAreFoundInAnyCase() {
    apply(row("a", "web"), row("b", "Platform"), row("c", "ÖPNV"), row("d", "PLATFORM"));

    assertThat(store().teams()).extracting(Team::name).containsExactly("Platform", "web", "ÖPNV");
    assertThat(store().team("öpnv")).isPresent();
    assertThat(store().team("none")).isEmpty();
  }

  @Test
  void aTeamHasTheZoneMostOfItsRowsHave() {
    apply(
        in(row("a", "Platform"), "Asia/Tokyo"),
        in(row("b", "Platform"), "America/Lima"),
        in(row("c", "Platform"), "Asia/Tokyo"),
        row("d", "Platform"));

    assertThat(team("Platform").zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void betweenZonesOfEquallyManyRowsTheNameDecides() {
    apply(in(row("a", "Platform"), "Asia/Tokyo"), in(row("b", "Platform"), "America/Lima"));

    assertThat(team("Platform").zone()).isEqualTo(ZoneId.of("America/Lima"));
  }

  @Test
  void aTeamWithoutZonesHasTheDefault() {
    apply(row("a", "Platform"));

    assertThat(team("Platform").zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void aTeamMovesWithMostOfItsMembers() {
    apply(in(row("a", "Platform"), "Asia/Tokyo"), in(row("b", "Platform"), "Asia/Tokyo"));

    apply(in(row("a", "Platform"), "America/Lima"), in(row("b", "Platform"), "America/Lima"));

    assertThat(team("Platform").zone()).isEqualTo(ZoneId.of("America/Lima"));
  }

  @Test
  void aParentIsATeamOfItsOwn() {
    apply(under(row("a", "Platform"), "Engineering"));

    assertThat(team("Platform").parent()).contains(team("engineering").id());
    assertThat(team("Engineering").parent()).isEmpty();
  }

  @Test
  void aTeamCannotBePartOfItself() {
    RosterChange change =
        apply(
            under(row("a", "Platform"), "Engineering"),
            under(row("b", "Engineering"), "Company"),
            under(row("c", "Company"), "platform"),
            under(row("d", "Web"), "WEB"));

    assertThat(change.refused()).extracting(RosterChange.Refused::row).containsExactly(2, 3);
  }

  @Test
  void aTeamsChannelOutlivesImports() {
    apply(row("a", "Platform"));

    store().setChannel(team("Platform").id(), "C123");
    apply(row("b", "Platform"));

    assertThat(team("Platform").channel()).contains("C123");
  }

  @Test
  void anAliasCanBeAddedOnceAndNotTakenFromAnother() {
    apply(row("anna", "Platform"), row("ben", "Platform"));

    assertThat(store().addAlias(member("anna"), ANNA)).isTrue();
    assertThat(store().addAlias(member("anna"), ANNA)).isTrue();
    assertThat(store().addAlias(member("ben"), ANNA)).isFalse();
    assertThat(store().memberOf(ANNA)).contains(member("anna"));
  }

  @Test
  void aBotCannotBeAddedAsAnAlias() {
    apply(row("anna", "Platform"));

    assertThat(store().addAlias(member("anna"), Alias.slackBot("T1", "B1"))).isFalse();
  }

  @Test
  void leaveIsAddedOnceForKnownMembers() {
    apply(known(row("anna", "Platform"), ANNA));
    LeaveRow away = new LeaveRow(ANNA, TODAY, TODAY.plusDays(2));
    LeaveRow unknown = new LeaveRow(Alias.guess("nobody"), TODAY, TODAY);
    LeaveRow backwards = new LeaveRow(ANNA, TODAY, TODAY.minusDays(1));

    RosterChange first = store().applyLeave(List.of(away, unknown, backwards));
    RosterChange second = store().applyLeave(List.of(away));

    assertThat(first.changed()).isEqualTo(1);
    assertThat(first.refused()).extracting(RosterChange.Refused::row).containsExactly(1, 2);
    assertThat(second).isEqualTo(new RosterChange(0, 1, List.of()));
    RosterMember anna = store().membersOfAll(WEEK).get(0);
    assertThat(anna.isAwayOn(TODAY.plusDays(2))).isTrue();
    assertThat(anna.isAwayOn(TODAY.plusDays(3))).isFalse();
    assertThat(store().membersOf(team("Platform").id(), WEEK)).containsExactly(anna);
  }

  @Test
  void theMembersOfAllTeamsAreThoseOfEach() {
    apply(known(row("anna", "Platform"), ANNA), row("anna", "Mobile"), row("ben", "Mobile"));
    apply(row("carl", "Search"));
    store().applyLeave(List.of(new LeaveRow(ANNA, TODAY, TODAY.plusDays(2))));

    Map<TeamId, List<RosterMember>> byTeam = store().membersByTeam(WEEK);

    assertThat(byTeam).hasSize(3);
    byTeam.forEach((team, members) -> assertThat(members).isEqualTo(store().membersOf(team, WEEK)));
    assertThat(store().membersByTeam(WEEK.plus(-4000))).isEmpty();
  }

  @Test
  void teamsThatShareSomebodyInTheWeekAreFound() {
    apply(row("anna", "Platform"), row("anna", "Mobile"), row("ben", "Mobile"));
    apply(row("carl", "Search"), row("ben", "Search"));

    assertThat(store().sharingWith(team("Platform").id(), WEEK))
        .containsExactly(team("Mobile").id());
    assertThat(store().sharingWith(team("Search").id(), WEEK.previous())).isEmpty();
  }

  @Test
  void manyRowsAreAppliedAtOnce() {
    List<RosterRow> rows = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      Alias address = new Alias(Alias.Kind.EMAIL, "m" + i + "@example.dev");
      rows.add(known(in(row("m" + i, "Team " + i % 500), "Asia/Tokyo"), address));
    }

    RosterChange change = store().apply(rows, TODAY);

    assertThat(change.changed()).isEqualTo(20_000);
    assertThat(store().teams()).hasSize(500);
    assertThat(store().membersOfAll(WEEK)).hasSize(20_000);
  }
}
