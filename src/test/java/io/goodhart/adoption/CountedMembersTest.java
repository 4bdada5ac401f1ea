package io.goodhart.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Team;
import io.goodhart.testing.FixedActivity;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.Rosters;
import org.junit.jupiter.api.Test;

class CountedMembersTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final Team TEAM = Rosters.team(1, "Payments");

  @Test
  void theyAreTheDenominatorOfTheRate() {
    FixedRoster roster =
        new FixedRoster()
            .with(
                TEAM,
                Rosters.member(1),
                Rosters.member(2),
                Rosters.notMeasured(3),
                Rosters.joined(4, WEEK.monday().minusDays(3)));
    AdoptionConfig config = AdoptionConfig.DEFAULT;

    assertThat(new CountedMembers(roster, config).of(TEAM.id(), WEEK))
        .containsExactlyInAnyOrder(People.number(1), People.number(2))
        .hasSize(
            new AdoptionMeasure(roster, new FixedActivity(), LeftOut.NOBODY, config)
                .of(TEAM.id(), WEEK)
                .eligible());
  }
}
