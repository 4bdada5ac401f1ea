package io.goodhart.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import io.goodhart.testing.FixedActivity;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.Rosters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** It is Monday morning in Berlin; the week before is over there, and in Honolulu it is not. */
class MemberSharesTest {
  private static final ReportingWeek LAST = ReportingWeek.parse("2026-W47");
  private static final ReportingWeek OLDEST = LAST.plus(-12);
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final AdoptionConfig CONFIG = AdoptionConfig.DEFAULT;
  private static final Team CORE = Rosters.team(1, "Core");
  private static final Team FAR = Rosters.team(2, "Far", ZoneId.of("Pacific/Honolulu"));
  private static final long ANNA = 1;
  private static final LeftOut LEAVES_OUT =
      week -> week.index() % 3 == 0 ? Set.of(new MemberId(ANNA)) : Set.of();

  @Test
  void theCountsOfClosedWeeksStayWhoeverGoes() {
    for (long seed = 0; seed < 60; seed++) {
      FixedRoster roster = roster(new Random(seed));
      FixedActivity with = activity(new Random(seed), true);
      FixedActivity without = activity(new Random(seed), false);
      KeptWeeks kept = kept(shares(roster, with));

      for (ReportingWeek week = OLDEST; week.compareTo(LAST) <= 0; week = week.next()) {
        String as = "seed " + seed + ", " + week;
        assertThat(adoption(roster, without, kept).of(CORE.id(), week))
            .as(as)
            .isEqualTo(adoption(roster, with, KeptWeeks.NONE).of(CORE.id(), week));
        assertThat(adoption(roster, without, kept).ofAll(week))
            .as(as)
            .isEqualTo(adoption(roster, with, KeptWeeks.NONE).ofAll(week));
        assertThat(adoption(roster, without, kept).byTeam(week).get(CORE.id()))
            .isEqualTo(adoption(roster, without, kept).of(CORE.id(), week));
        assertSameChanges(
            changes(roster, without, kept).of(CORE.id(), week),
            changes(roster, with, KeptWeeks.NONE).of(CORE.id(), week),
            as);
      }
    }
  }

  @Test
  void aWeekThatRunsInTheTeamsZoneKeepsNothing() {
    FixedRoster roster = new FixedRoster().with(FAR, Rosters.members(8));
    FixedActivity activity = new FixedActivity().deliberateFirst(LAST, 8);
    activity.deliberateFirst(LAST.previous(), 8);

    assertThat(shares(roster, activity))
        .extracting(KeptShare::week)
        .contains(LAST.previous())
        .doesNotContain(LAST);
  }

  @Test
  void whoWasNeverOnARosterLeavesNothing() {
    FixedRoster roster = new FixedRoster().with(CORE, Rosters.member(2));

    assertThat(shares(roster, new FixedActivity().deliberate(LAST, ANNA, DayOfWeek.MONDAY)))
        .isEmpty();
  }

  private static List<KeptShare> shares(FixedRoster roster, FixedActivity activity) {
    return new MemberShares(roster, activity, LEAVES_OUT, CONFIG)
        .of(new MemberId(ANNA), OLDEST, NOW);
  }

  private static KeptWeeks kept(List<KeptShare> shares) {
    Map<ReportingWeek, Map<Optional<TeamId>, KeptCounts>> weeks = new HashMap<>();
    shares.forEach(
        share ->
            weeks
                .computeIfAbsent(share.week(), none -> new HashMap<>())
                .put(share.team(), share.counts()));
    return week -> weeks.getOrDefault(week, Map.of());
  }

  /** Twelve people; Anna comes, moves and is away at random. */
  private static FixedRoster roster(Random random) {
    FixedRoster roster = new FixedRoster();
    List<RosterMember> others = LongStream.rangeClosed(2, 12).mapToObj(Rosters::member).toList();
    return roster
        .with(CORE, others)
        .with(
            CORE,
            random.nextBoolean()
                ? Rosters.member(ANNA)
                : Rosters.during(
                    ANNA,
                    OLDEST.monday().plusDays(random.nextInt(30)),
                    LAST.monday().minusDays(random.nextInt(20))));
  }

  private static FixedActivity activity(Random random, boolean withAnna) {
    FixedActivity activity = new FixedActivity();
    for (long member = 12; member >= ANNA; member--) {
      for (ReportingWeek week = OLDEST.plus(-5); week.compareTo(LAST) <= 0; week = week.next()) {
        DayBits started = DayBits.NONE;
        for (int days = random.nextInt(3); days > 0; days--) {
          started = started.or(DayBits.of(DayOfWeek.of(1 + random.nextInt(5))));
        }
        DayBits unclear = random.nextInt(4) == 0 ? DayBits.of(DayOfWeek.SUNDAY) : DayBits.NONE;
        DayBits any = started.or(unclear);
        if (!any.isEmpty() && (member != ANNA || withAnna)) {
          activity.active(week, member, any, started, unclear);
        }
      }
    }
    return withAnna ? activity : activity.unseen(ANNA);
  }

  private static AdoptionMeasure adoption(
      FixedRoster roster, FixedActivity activity, KeptWeeks kept) {
    LeftOut leftOut = kept.equals(KeptWeeks.NONE) ? LEAVES_OUT : LeftOut.NOBODY;
    return new AdoptionMeasure(roster, activity, leftOut, CONFIG, kept);
  }

  private static ChangeMeasure changes(FixedRoster roster, FixedActivity activity, KeptWeeks kept) {
    return new ChangeMeasure(roster, activity, CONFIG, kept);
  }

  private static void assertSameChanges(Changes found, Changes expected, String as) {
    assertThat(found.change()).as(as).isEqualTo(expected.change());
    assertThat(found.flow()).as(as).isEqualTo(expected.flow());
  }
}
