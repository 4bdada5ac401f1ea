package io.goodhart.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.adoption.CountedMembers;
import io.goodhart.adoption.LeftOut;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.Team;
import io.goodhart.testing.FixedActivity;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.Rosters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PublishedWeeksTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final Clock MONDAY_AFTER =
      Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
  private static final Team PAYMENTS = Rosters.team(1, "Payments");
  private static final Team MOBILE = Rosters.team(2, "Mobile");

  private final FixedRoster roster = new FixedRoster();
  private final FixedActivity activity = new FixedActivity();

  private static List<RosterMember> members(long from, long to) {
    return LongStream.rangeClosed(from, to).mapToObj(Rosters::member).toList();
  }

  private PublishedWeek published(ReportingWeek week, Predicate<Adoption> hasFigure) {
    AdoptionConfig config = AdoptionConfig.DEFAULT;
    return new PublishedWeeks(
            new AdoptionMeasure(roster, activity, LeftOut.NOBODY, config),
            new CountedMembers(roster, config),
            new DisclosureRules(config.target()),
            MONDAY_AFTER)
        .of(week, roster.teams(), hasFigure);
  }

  private DisclosedAdoption of(Team team) {
    return Objects.requireNonNull(published(WEEK, any -> true).teams().get(team.id()));
  }

  @Test
  void aCodedTeamStaysCodedBesideTheWhole() {
    roster.with(PAYMENTS, members(10, 30)).with(MOBILE, members(1, 9));
    activity.deliberateFirst(WEEK, 26);

    assertThat(of(PAYMENTS).active()).isEqualTo(Figure.exactly(17));
    assertThat(of(MOBILE).active()).isEqualTo(Figure.between(8, 9));
    assertThat(published(WEEK, any -> true).whole().active()).isEqualTo(Figure.between(25, 26));
  }

  @Test
  void teamsThatDifferByFewAreNotBothShown() {
    roster.with(PAYMENTS, members(1, 20)).with(MOBILE, members(2, 20));
    activity.deliberateFirst(WEEK, 15);

    assertThat(of(PAYMENTS).active()).isEqualTo(Figure.exactly(15));
    assertThat(of(MOBILE).active()).isEqualTo(Figure.HIDDEN);
    assertThat(published(WEEK, any -> true).whole().active()).isEqualTo(Figure.exactly(15));
  }

  @Test
  void whoCameIsNotTheDifferenceToLastWeek() {
    List<RosterMember> thirteen = new ArrayList<>(members(1, 12));
    thirteen.add(Rosters.joined(13, WEEK.monday().minusDays(14)));
    roster.with(PAYMENTS, thirteen);
    activity.deliberateFirst(WEEK.previous(), 12).deliberateFirst(WEEK, 12);

    assertThat(published(WEEK.previous(), any -> true).whole().active())
        .isEqualTo(Figure.exactly(12));
    assertThat(of(PAYMENTS).active()).isEqualTo(Figure.between(11, 13));
    assertThat(published(WEEK, any -> true).whole().active()).isEqualTo(Figure.between(11, 13));
  }

  @Test
  void aTeamOfWhichTooLittleIsKnownHasNoFigure() {
    roster.with(PAYMENTS, members(1, 20));

    assertThat(published(WEEK, any -> false).teams().values())
        .allMatch(shown -> shown.active().equals(Figure.HIDDEN));
  }

  @Test
  void aRunningWeekIsNotPublished() {
    roster.with(PAYMENTS, members(1, 20));

    assertThatIllegalArgumentException().isThrownBy(() -> published(WEEK.next(), any -> true));
  }
}
