package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.goodhart.activity.Attribution;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.adoption.Chance;
import io.goodhart.adoption.standing.Bunching;
import io.goodhart.adoption.standing.DigestEffect;
import io.goodhart.adoption.standing.TargetClock;
import io.goodhart.calendar.MovableClock;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.Digest.Reason;
import io.goodhart.privacy.DisclosedCost;
import io.goodhart.privacy.Figure;
import io.goodhart.privacy.LookCount;
import io.goodhart.privacy.Sum;
import io.goodhart.testing.AllTeams;
import io.goodhart.testing.Digests;
import io.goodhart.testing.FixedActivity;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.FixedUsage;
import io.goodhart.testing.GoldenMessage;
import io.goodhart.testing.InMemorySaidFigures;
import io.goodhart.testing.ReservedKeys;
import io.goodhart.testing.Rosters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OrgDigestTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final FixedRoster roster = new FixedRoster();
  private final FixedActivity activity = new FixedActivity();
  private final ReservedKeys outbox = new ReservedKeys();
  private final List<String> published = new ArrayList<>();
  private final MovableClock clock =
      MovableClock.startingAt(MONDAY, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  private final OrgWording wording = new OrgWording(new Texts());

  @Test
  void itReadsAsItsGoldenText() {
    OrgBackground told =
        new OrgBackground(
            new Bunching.Sign(17, 10, 66, 12, new Chance(0.01)),
            Optional.of(new DigestEffect.Sign(40, 9, new Chance(1 / 60.0))),
            Optional.of(
                new TargetClock.Retire(
                    26, new TargetClock.Moved(11, OutcomeKind.MERGED_CHANGE, -1, -20))),
            Optional.of(
                new DisclosedCost(
                    new Sum.About(new BigDecimal("19300")),
                    0,
                    Optional.of(
                        new DisclosedCost.PerOutcome(
                            OutcomeKind.MERGED_CHANGE,
                            1608,
                            new Sum.About(new BigDecimal("12")),
                            Figure.exactly(70),
                            138)))),
            Optional.of(new LookCount.Count(3, 2, 0)));

    assertThat(GoldenMessage.written(wording.of(digest(told))))
        .isEqualTo(GoldenMessage.golden("org"));
  }

  @Test
  void whatCannotBeSaidIsSaidToBeSo() {
    OrgBackground told =
        new OrgBackground(
            new Bunching.TooFew(41),
            Optional.of(new DigestEffect.TooFew(7)),
            Optional.of(new TargetClock.TooEarly(3)),
            Optional.of(new DisclosedCost(Sum.HIDDEN, 0, Optional.empty())),
            Optional.empty());

    assertThat(GoldenMessage.written(wording.of(digest(told))))
        .isEqualTo(GoldenMessage.golden("org-unknown"));
  }

  @Test
  void aWeekInWhichNobodyLookedSaysSo() {
    OrgBackground told =
        new OrgBackground(
            new Bunching.NoSign(66, 12),
            Optional.of(new DigestEffect.NoSign(40, 1)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new LookCount.Count(0, 0, 0)));

    assertThat(GoldenMessage.written(wording.of(digest(told))))
        .contains("No sign that team-weeks gather just above the line (66 team-weeks in 12 weeks).")
        .contains("No sign that the digest itself causes activity (40 digests).")
        .contains("Nobody opened data about a single person this week.");
  }

  @Test
  void everybodyIsCountedOnceAndTeamsStandInAlphabeticalOrder() {
    roster
        .with(Rosters.team(1, "Search"), Rosters.members(26))
        .with(Rosters.team(2, "Payments"), Rosters.members(26));
    activity.deliberateFirst(WEEK, 20);

    OrgDigest digest = compiler().compile(WEEK);

    assertThat(digest.adoption().eligible()).isEqualTo(26);
    assertThat(digest.adoption().active()).isEqualTo(Figure.exactly(20));
    assertThat(digest.teams())
        .extracting(team -> team.team().name())
        .containsExactly("Payments", "Search");
  }

  @Test
  void theRunningWeekIsShownToNobody() {
    roster.with(Rosters.team(1, "Search"), Rosters.members(26));

    assertThatThrownBy(() -> compiler().compile(WEEK.next()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofManyTeamsItIsAtHandBeforeAnybodyAsks() {
    for (long team = 1; team <= 50; team++) {
      long first = team * 10;
      roster.with(
          Rosters.team(team, "Team " + team),
          LongStream.range(first, first + 7).mapToObj(Rosters::member).toList());
    }
    OrgDigestCompiler compiler = compiler();
    compiler.keepAtHand();
    OrgDigest first = compiler.compile(WEEK);

    clock.advanceTo(MONDAY.plus(Duration.ofMinutes(40)));
    compiler.keepAtHand();
    assertThat(compiler.compile(WEEK)).isSameAs(first);

    clock.advanceTo(MONDAY.plus(Duration.ofMinutes(50)));
    compiler.keepAtHand();
    OrgDigest second = compiler.compile(WEEK);
    clock.advanceTo(MONDAY.plus(Duration.ofMinutes(100)));

    assertThat(second).isNotSameAs(first);
    assertThat(compiler.compile(WEEK)).isSameAs(second);
  }

  @Test
  void ofFewTeamsItIsCompiledWhenItIsAskedFor() {
    roster.with(Rosters.team(1, "Search"), Rosters.members(26));
    OrgDigestCompiler compiler = compiler();
    compiler.keepAtHand();

    activity.deliberateFirst(WEEK, 20);

    assertThat(compiler.compile(WEEK).adoption().active()).isEqualTo(Figure.exactly(20));
  }

  @Test
  void itIsPostedOnceAWeek() {
    roster.with(Rosters.team(1, "Search"), Rosters.members(26));

    digests().publishDue();
    digests().publishDue();
    clock.advanceTo(MONDAY.plusSeconds(7 * 24 * 3600));
    digests().publishDue();

    assertThat(published).containsExactly("digest:org:2026-W47:1", "digest:org:2026-W48:1");
  }

  @Test
  void withoutATeamThereIsNothingToPost() {
    digests().publishDue();
    assertThat(published).isEmpty();

    roster.with(Rosters.team(1, "Search"), Rosters.members(26));
    digests().publishDue();

    assertThat(published).containsExactly("digest:org:2026-W47:1");
  }

  @Test
  void itWaitsUntilTheLastTeamsWeekIsOver() {
    clock.advanceTo(Instant.parse("2026-11-23T00:30:00Z"));
    roster
        .with(Rosters.team(1, "Search"), Rosters.members(26))
        .with(Rosters.team(2, "Far", ZoneId.of("Pacific/Honolulu")), Rosters.members(26));

    assertThat(compiler().lastClosedWeek()).isEqualTo(WEEK.previous());
    digests().publishDue();

    assertThat(published).containsExactly("digest:org:2026-W46:1");
  }

  private OrgDigestCompiler compiler() {
    return AllTeams.of(roster, activity, new FixedUsage(), clock);
  }

  private AllTeamsDigests digests() {
    return new AllTeamsDigests(
        "C0ALL",
        new DigestSchedule(
            true,
            DayOfWeek.MONDAY,
            LocalTime.of(9, 0),
            LocalTime.of(9, 0),
            BERLIN,
            Optional.empty()),
        compiler(),
        wording,
        (key, channel, message, thread) -> {
          if (outbox.reserve(key, channel, "", Optional.empty(), clock.instant())) {
            published.add(key);
          }
        },
        new InMemorySaidFigures(outbox),
        outbox,
        clock);
  }

  private static OrgDigest digest(OrgBackground told) {
    Digests all = Digests.of("All");
    Digest rate = all.active(138, 177, 128, 154, 10, Optional.empty());
    return new OrgDigest(
        rate.adoption(),
        rate.status(),
        Optional.empty(),
        rate.config(),
        BERLIN,
        List.of(
            Digests.of("Data").seen(14, 23),
            Digests.of("Growth").without(Reason.SMALL_TEAM, 4, new Attribution(0, 0)),
            Digests.of("Mobile").active(9, 9),
            Digests.of("Platform").active(41, 47, 36, 45, 0, Optional.empty()),
            Digests.of("Search").active(19, 26),
            Digests.of("Web").active(24, 30)),
        told);
  }
}
