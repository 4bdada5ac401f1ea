package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.adoption.LeftOut;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.Digest.Reason;
import io.goodhart.digest.Digest.Status;
import io.goodhart.privacy.DisclosedAdoption;
import io.goodhart.privacy.Figure;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.Team;
import io.goodhart.testing.FixedActivity;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.Rosters;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestCompilerTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final Team TEAM = Rosters.team(1, "Payments");
  private static final Instant MONDAY_AFTER = Instant.parse("2026-11-23T08:00:00Z");

  private static final LocalDate NEW_IN_W47 = WEEK.monday().minusDays(14);

  private final FixedRoster roster = new FixedRoster();
  private final FixedActivity activity = new FixedActivity();

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({"31, 38, MET", "30, 38, NOT_MET", "24, 30, NOT_MET", "25, 30, MET", "0, 6, NOT_MET"})
  void aWeekIsHeldAgainstTheLine(int active, int eligible, Status status) {
    roster.with(TEAM, Rosters.members(eligible));
    activity.deliberateFirst(WEEK, active);

    Digest digest = compile(WEEK);

    assertThat(digest.status()).isEqualTo(status);
    assertThat(digest.reason()).isEmpty();
  }

  @Test
  void aTeamWithoutARosterCannotBeToldAbout() {
    roster.with(TEAM);

    assertNoFigure(Status.CANNOT_SAY, Reason.NOBODY_ON_ROSTER);
  }

  @Test
  void whereEverybodyIsAwayThereIsNobodyToCount() {
    roster.with(TEAM, away(1, 8));

    assertNoFigure(Status.CANNOT_SAY, Reason.NOBODY_TO_COUNT);
  }

  @Test
  void whereFewAreCountedNothingIsShownThisWeek() {
    roster.with(TEAM, Rosters.members(5)).with(TEAM, away(6, 8));
    activity.deliberateFirst(WEEK, 5);

    assertNoFigure(Status.NOT_SHOWN, Reason.FEW_COUNTED);
  }

  @ParameterizedTest(name = "{0} of 20 cannot be seen")
  @CsvSource({"6, ", "7, LOW_COVERAGE"})
  void whereTooFewCanBeSeenThereIsNoFigure(int unseen, Reason reason) {
    roster.with(TEAM, Rosters.members(20));
    activity.deliberateFirst(WEEK, 10).unseen(LongStream.rangeClosed(21 - unseen, 20).toArray());

    Digest digest = compile(WEEK);

    assertThat(digest.reason()).isEqualTo(Optional.ofNullable(reason));
    assertThat(digest.status()).isEqualTo(reason == null ? Status.NOT_MET : Status.CANNOT_SAY);
  }

  @Test
  void aSmallTeamIsNotShownAtAll() {
    roster.with(TEAM, Rosters.members(5));
    activity.deliberateFirst(WEEK, 5);

    assertNoFigure(Status.NOT_SHOWN, Reason.SMALL_TEAM);
  }

  @Test
  void ofASmallTeamNotEvenThatAllAreAwayIsShown() {
    roster.with(TEAM, away(1, 3));

    assertNoFigure(Status.NOT_SHOWN, Reason.SMALL_TEAM);
  }

  @ParameterizedTest(name = "{1} of {0} unattributed: {2}")
  @CsvSource({"1000, 300, false", "1000, 301, true", "10, 3, false", "10, 10, true", "0, 0, false"})
  void whereTooMuchActivityIsTiedToNobodyThereIsNoFigure(
      long events, long unattributed, boolean tooMuch) {
    roster.with(TEAM, Rosters.members(10));
    activity.deliberateFirst(WEEK, 9).attribution(WEEK, events, unattributed);

    if (tooMuch) {
      assertNoFigure(Status.CANNOT_SAY, Reason.UNATTRIBUTED);
    } else {
      assertThat(compile(WEEK).status()).isEqualTo(Status.MET);
    }
  }

  @Test
  void theWeekBeforeIsShownWhereItHasAFigure() {
    roster.with(TEAM, Rosters.members(20));
    activity.deliberateFirst(WEEK, 18).deliberateFirst(WEEK.previous(), 15);

    assertThat(compile(WEEK).previous().orElseThrow().active()).isEqualTo(Figure.exactly(15));

    activity.attribution(WEEK.previous(), 10, 9);

    assertThat(compile(WEEK).previous()).isEmpty();
  }

  @Test
  void ofTwoTeamsThatDifferByOneTheSmallerHasNoFigure() {
    roster.with(Rosters.team(2, "Platform"), Rosters.members(21)).with(TEAM, Rosters.members(20));
    activity.deliberateFirst(WEEK, 18);

    assertNoFigure(Status.NOT_SHOWN, Reason.SHARED_PEOPLE);
  }

  @Test
  void whoCameIsNotTheDifferenceToLastWeekOnAnySurface() {
    roster.with(TEAM, Rosters.members(12)).with(TEAM, Rosters.joined(13, NEW_IN_W47));
    activity.deliberateFirst(WEEK.previous(), 12).deliberateFirst(WEEK, 12);

    Digest digest = compile(WEEK);

    assertThat(digest.adoption().active()).isEqualTo(Figure.between(11, 13));
    assertThat(digest.previous().orElseThrow().active()).isEqualTo(Figure.exactly(12));
    assertThat(
            compiler(MONDAY_AFTER.plus(Duration.ofDays(7))).compile(TEAM, WEEK.next()).previous())
        .map(DisclosedAdoption::active)
        .contains(Figure.between(11, 13));
  }

  @Test
  void aPassOverAllTeamsTellsWhatEachAloneIsTold() {
    Random random = new Random(7);
    for (long team = 1; team <= 12; team++) {
      long first = 1L + random.nextInt(60);
      roster.with(
          Rosters.team(team, "Team " + team),
          LongStream.range(first, first + 4 + random.nextInt(18))
              .mapToObj(Rosters::member)
              .toList());
    }
    for (int back = 0; back < 10; back++) {
      for (long member = 1; member <= 82; member++) {
        if (random.nextInt(5) > 0) {
          activity.deliberate(WEEK.plus(-back), member, DayOfWeek.TUESDAY);
        }
      }
    }
    activity.unseen(3, 9, 27, 40, 41, 42, 43, 44);
    DigestCompiler alone = compiler(MONDAY_AFTER);
    Map<ReportingWeek, WeekRates> weeks = new HashMap<>();
    for (int back = 0; back < DigestCompiler.TREND_WEEKS; back++) {
      weeks.put(WEEK.plus(-back), alone.rates(roster.teams(), WEEK.plus(-back)));
    }

    DigestCompiler pass = alone.having(weeks);

    for (Team team : roster.teams()) {
      assertThat(pass.compile(team, WEEK)).isEqualTo(alone.compile(team, WEEK));
    }
    assertThat(roster.teams())
        .extracting(team -> alone.compile(team, WEEK).reason())
        .contains(
            Optional.empty(), Optional.of(Reason.SHARED_PEOPLE), Optional.of(Reason.SMALL_TEAM));
  }

  @Test
  void theRunningWeekIsRefused() {
    roster.with(TEAM, Rosters.members(20));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> compile(WEEK.next()))
        .withMessageContaining("2026-W48");
  }

  @Test
  void aWeekIsClosedWhenItIsOverForTheTeam() {
    Instant sundayNoonInLondon = Instant.parse("2026-11-22T12:00:00Z");
    Team auckland = Rosters.team(2, "South", ZoneId.of("Pacific/Auckland"));
    roster.with(TEAM, Rosters.members(20)).with(auckland, Rosters.members(20));

    assertThat(compiler(sundayNoonInLondon).lastClosedWeek(TEAM)).hasToString("2026-W46");
    assertThat(compiler(sundayNoonInLondon).lastClosedWeek(auckland)).hasToString("2026-W47");
    assertThat(compiler(sundayNoonInLondon).compile(auckland, WEEK).week()).isEqualTo(WEEK);
  }

  private void assertNoFigure(Status status, Reason reason) {
    Digest digest = compile(WEEK);

    assertThat(digest.status()).isEqualTo(status);
    assertThat(digest.reason()).contains(reason);
    assertThat(digest.adoption().active()).isEqualTo(Figure.HIDDEN);
    assertThat(digest.adoption().possible()).isEqualTo(Figure.HIDDEN);
    assertThat(digest.previous()).isEmpty();
  }

  private Digest compile(ReportingWeek week) {
    return compiler(MONDAY_AFTER).compile(TEAM, week);
  }

  private DigestCompiler compiler(Instant now) {
    return new DigestCompiler(
        new AdoptionMeasure(roster, activity, LeftOut.NOBODY, AdoptionConfig.DEFAULT),
        activity,
        AdoptionConfig.DEFAULT,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static List<RosterMember> away(int first, int count) {
    return LongStream.range(first, (long) first + count)
        .mapToObj(id -> Rosters.away(id, List.of(DateSpan.of(WEEK.monday(), WEEK.sunday()))))
        .toList();
  }
}
