package io.goodhart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.CountedMembers;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.Team;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.Rosters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RosterTermsTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final Team PAYMENTS = Rosters.team(1, "Payments");
  private static final Team MOBILE = Rosters.team(2, "Mobile");

  private final FixedRoster roster = new FixedRoster();

  private static List<RosterMember> members(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(Rosters::member).toList();
  }

  private Terms of(Team team, ReportingWeek week) {
    AdoptionConfig config = AdoptionConfig.DEFAULT;
    return new RosterTerms(new CountedMembers(roster, config), new DisclosureRules(config.target()))
        .of(team.id(), week);
  }

  @Test
  void teamsThatShareNobodyStandBesideEachOther() {
    roster.with(PAYMENTS, members(10, 30)).with(MOBILE, members(1, 9));

    assertThat(of(PAYMENTS, WEEK)).isEqualTo(new Terms(true, Turnover.NONE));
    assertThat(of(MOBILE, WEEK)).isEqualTo(new Terms(true, Turnover.NONE));
  }

  @Test
  void ofTeamsThatDifferByFewOneHasNoFigure() {
    roster.with(PAYMENTS, members(1, 20)).with(MOBILE, members(2, 20));

    assertThat(of(PAYMENTS, WEEK).standsBesideOthers()).isTrue();
    assertThat(of(MOBILE, WEEK).standsBesideOthers()).isFalse();
  }

  @Test
  void ofTeamsThatAreAlikeTheNewerHasNoFigureWhateverItIsCalled() {
    roster.with(MOBILE, members(1, 20)).with(PAYMENTS, members(1, 20));

    assertThat(of(PAYMENTS, WEEK).standsBesideOthers()).isTrue();
    assertThat(of(MOBILE, WEEK).standsBesideOthers()).isFalse();
  }

  @Test
  void whoCameThisWeekIsNotComparedAgainTheNext() {
    List<RosterMember> thirteen = new ArrayList<>(members(1, 12));
    thirteen.add(Rosters.joined(13, WEEK.monday().minusDays(14)));
    roster.with(PAYMENTS, thirteen);

    assertThat(of(PAYMENTS, WEEK).turnover()).isEqualTo(new Turnover(1, 0));
    assertThat(of(PAYMENTS, WEEK.next()).turnover()).isEqualTo(Turnover.NONE);
  }

  /** Else 12 of 12 before the holidays and 12 of 13 after them would point at who came. */
  @Test
  void aWeekWithoutAFigureIsSkippedWhenWeeksAreCompared() {
    List<RosterMember> thirteen = new ArrayList<>();
    DateSpan holidays = DateSpan.of(WEEK.previous().monday(), WEEK.previous().sunday());
    LongStream.rangeClosed(1, 12)
        .forEach(id -> thirteen.add(Rosters.away(id, id < 10 ? List.of(holidays) : List.of())));
    thirteen.add(Rosters.joined(13, WEEK.monday().minusDays(21)));
    roster.with(PAYMENTS, thirteen);

    assertThat(of(PAYMENTS, WEEK).turnover()).isEqualTo(new Turnover(1, 0));
  }
}
