package io.goodhart.adoption;

import static io.goodhart.testing.FixedActivity.bits;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.DayBits;
import io.goodhart.activity.Sighting;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.Team;
import io.goodhart.testing.FixedActivity;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.Rosters;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdoptionMeasureTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final Team PAYMENTS = Rosters.team(1, "Payments");
  private static final Team SEARCH = Rosters.team(2, "Search");

  private final FixedActivity activity = new FixedActivity();
  private final FixedRoster roster = new FixedRoster();

  @Test
  void itCountsByEachDefinition() {
    roster.with(PAYMENTS, Rosters.members(5));
    activity
        .deliberate(WEEK, 1, DayOfWeek.MONDAY, DayOfWeek.SUNDAY)
        .deliberate(WEEK, 2, DayOfWeek.FRIDAY)
        .active(WEEK, 3, bits(DayOfWeek.MONDAY), DayBits.NONE, DayBits.NONE)
        .active(WEEK, 4, bits(DayOfWeek.MONDAY), DayBits.NONE, bits(DayOfWeek.MONDAY));

    Adoption adoption = measure(LeftOut.NOBODY).of(PAYMENTS.id(), WEEK);

    assertThat(adoption).isEqualTo(new Adoption(WEEK, 5, 5, 4, 2, 1, 2, 3, Map.of()));
  }

  @Test
  void possibleDoesNotCountTwiceWhoIsDeliberateToo() {
    roster.with(PAYMENTS, Rosters.members(1));
    activity.active(
        WEEK, 1, bits(DayOfWeek.MONDAY), bits(DayOfWeek.MONDAY), bits(DayOfWeek.MONDAY));

    assertThat(measure(LeftOut.NOBODY).of(PAYMENTS.id(), WEEK).possible()).isEqualTo(1);
  }

  @Test
  void whoCannotBeSeenIsPossiblyActive() {
    roster.with(PAYMENTS, Rosters.members(5));
    activity.deliberateFirst(WEEK, 2).unseen(4, 5);

    Adoption adoption = measure(LeftOut.NOBODY).of(PAYMENTS.id(), WEEK);

    assertThat(adoption.seen()).isEqualTo(3);
    assertThat(adoption.possible()).isEqualTo(4);
  }

  @Test
  void onlyWhoWasNotActiveIsLookedFor() {
    List<MemberId> lookedFor = new ArrayList<>();
    FixedActivity watched =
        new FixedActivity() {
          @Override
          public List<Sighting> sightings(
              Collection<MemberId> members, ReportingWeek from, ReportingWeek to) {
            lookedFor.addAll(members);
            return super.sightings(members, from, to);
          }
        };
    roster.with(PAYMENTS, Rosters.members(5)).with(SEARCH, Rosters.member(9));
    watched.deliberateFirst(WEEK, 3);

    new AdoptionMeasure(roster, watched, LeftOut.NOBODY, AdoptionConfig.DEFAULT)
        .of(PAYMENTS.id(), WEEK);

    assertThat(lookedFor).containsExactlyInAnyOrder(new MemberId(4), new MemberId(5));
  }

  @Test
  void whoWasActiveInTheWeekIsSeenInIt() {
    roster.with(PAYMENTS, Rosters.members(1));
    activity.deliberate(WEEK, 1, DayOfWeek.SUNDAY).unseen(1);

    assertThat(measure(LeftOut.NOBODY).of(PAYMENTS.id(), WEEK).seen()).isEqualTo(1);
  }

  @Test
  void whoDoesNotCountIsInNoFigureHoweverActive() {
    roster.with(
        PAYMENTS,
        Rosters.member(1),
        Rosters.notMeasured(2),
        Rosters.joined(3, WEEK.monday()),
        Rosters.away(4, List.of(DateSpan.of(WEEK.monday(), WEEK.sunday()))));
    activity.deliberateFirst(WEEK, 4);

    Adoption adoption = measure(LeftOut.NOBODY).of(PAYMENTS.id(), WEEK);

    assertThat(adoption.eligible()).isEqualTo(1);
    assertThat(adoption.deliberate()).isEqualTo(1);
    assertThat(adoption.excluded())
        .isEqualTo(Map.of(Exclusion.NOT_MEASURED, 1, Exclusion.NEW, 1, Exclusion.AWAY, 1));
    assertThat(adoption.excludedInAll()).isEqualTo(3);
  }

  @Test
  void aMemberOfTwoTeamsCountsInBothAndOnceInAll() {
    roster
        .with(PAYMENTS, Rosters.member(1), Rosters.member(2))
        .with(SEARCH, Rosters.member(2), Rosters.member(3));
    activity.deliberate(WEEK, 2, DayOfWeek.WEDNESDAY);
    AdoptionMeasure measure = measure(LeftOut.NOBODY);

    assertThat(measure.of(PAYMENTS.id(), WEEK).deliberate()).isEqualTo(1);
    assertThat(measure.of(SEARCH.id(), WEEK).deliberate()).isEqualTo(1);
    assertThat(measure.ofAll(WEEK).deliberate()).isEqualTo(1);
    assertThat(measure.ofAll(WEEK).eligible()).isEqualTo(3);
  }

  @Test
  void theStrictCountLeavesOutOnlyWhoIsLeftOutAndActive() {
    roster.with(PAYMENTS, Rosters.members(4));
    activity.deliberateFirst(WEEK, 3);
    LeftOut leftOut = week -> Set.of(new MemberId(1), new MemberId(4), new MemberId(99));

    Adoption adoption = measure(leftOut).of(PAYMENTS.id(), WEEK);

    assertThat(adoption.deliberate()).isEqualTo(3);
    assertThat(adoption.strict()).isEqualTo(2);
    assertThat(adoption.possible()).isEqualTo(3);
  }

  @Test
  void activityOfOtherWeeksAndOfStrangersDoesNotCount() {
    roster.with(PAYMENTS, Rosters.members(2));
    activity
        .deliberate(WEEK.previous(), 1, DayOfWeek.SUNDAY)
        .deliberate(WEEK, 77, DayOfWeek.MONDAY)
        .deliberate(WEEK.next(), 2, DayOfWeek.MONDAY);

    assertThat(measure(LeftOut.NOBODY).of(PAYMENTS.id(), WEEK).any()).isZero();
  }

  @Test
  void aTeamWithoutPeopleHasNobodyToCount() {
    roster.with(PAYMENTS);

    assertThat(measure(LeftOut.NOBODY).of(PAYMENTS.id(), WEEK))
        .isEqualTo(new Adoption(WEEK, 0, 0, 0, 0, 0, 0, 0, Map.of()));
  }

  private AdoptionMeasure measure(LeftOut leftOut) {
    return new AdoptionMeasure(roster, activity, leftOut, AdoptionConfig.DEFAULT);
  }
}
