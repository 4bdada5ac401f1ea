package io.goodhart.adoption.cost;

import static io.goodhart.activity.OutcomeKind.COMMIT;
import static io.goodhart.activity.OutcomeKind.MERGED_CHANGE;
import static io.goodhart.activity.OutcomeKind.PULL_REQUEST;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.MemberOutcomes;
import io.goodhart.activity.TokenSums;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import io.goodhart.testing.FixedActivity;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.FixedUsage;
import io.goodhart.testing.Rosters;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostMeasureTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final Team PAYMENTS = Rosters.team(1, "Payments");
  private static final Team SEARCH = Rosters.team(2, "Search");
  private static final TokenSums MILLION = new TokenSums(1_000_000, 0, 0, 0);

  private final FixedRoster roster =
      new FixedRoster()
          .with(PAYMENTS, Rosters.member(1), Rosters.member(2), Rosters.member(3))
          .with(SEARCH, Rosters.member(3), Rosters.member(4));
  private final FixedActivity activity = new FixedActivity();
  private final FixedUsage usage = new FixedUsage();
  private final CostMeasure measure = new CostMeasure(usage, activity, roster, PriceTable.DEFAULT);

  @Test
  void aTeamsCostIsThatOfItsMembers() {
    usage
        .used(1, "claude-code", "claude-sonnet-4-5", MILLION)
        .used(1, "codex", "gpt-5.1", MILLION)
        .used(2, "claude-code", "claude-opus-4-5", MILLION)
        .used(4, "claude-code", "claude-opus-4-5", MILLION)
        .used(99, "claude-code", "claude-opus-4-5", MILLION);

    GroupCost cost = measure.of(PAYMENTS.id(), WEEK);

    assertThat(cost.cost().dollars()).isEqualByComparingTo("9.25");
    assertThat(cost.cost().priced()).isEqualTo(3_000_000);
    assertThat(cost.cost().unpriced()).isZero();
    assertThat(cost.dollars().byMember()).containsOnlyKeys(new MemberId(1), new MemberId(2));
    assertThat(cost.dollars().sum()).isEqualByComparingTo("9.25");
  }

  @Test
  void whoIsOnTwoTeamsCountsInBothAndOnceInAll() {
    usage.used(3, "codex", "gpt-5.1", MILLION);

    Map<TeamId, GroupCost> teams = measure.byTeam(WEEK);
    assertThat(teams.values())
        .hasSize(2)
        .allMatch(team -> team.dollars().sum().compareTo(new BigDecimal("1.25")) == 0);
    assertThat(measure.ofAll(WEEK).dollars().sum()).isEqualByComparingTo("1.25");
  }

  @Test
  void oneTeamAloneAndAllTeamsAtOnceAgree() {
    usage.used(1, "codex", "gpt-5.1", MILLION).used(4, "codex", "unknown", MILLION);
    usage.cameOf(new MemberOutcomes(new MemberId(1), 3, Map.of(COMMIT, 3L)));
    activity.deliberate(WEEK, 1, TUESDAY).deliberate(WEEK, 3, TUESDAY);

    assertThat(measure.byTeam(WEEK))
        .containsEntry(PAYMENTS.id(), measure.of(PAYMENTS.id(), WEEK))
        .containsEntry(SEARCH.id(), measure.of(SEARCH.id(), WEEK));
  }

  @Test
  void whatHasNoPriceIsAPartOfItsOwn() {
    usage
        .used(1, "litellm", "our-own-model", MILLION)
        .used(1, "copilot", "", MILLION)
        .used(2, "codex", "gpt-5.1", new TokenSums(0, 0, 6_000_000, 0));

    Cost cost = measure.of(PAYMENTS.id(), WEEK).cost();

    assertThat(cost.dollars()).isEqualByComparingTo("0.75");
    assertThat(cost.unpriced()).isEqualTo(2_000_000);
    assertThat(cost.unpricedPercent()).isEqualTo(25);
    assertThat(cost.isKnown()).isTrue();
  }

  @Test
  void aWeekOfUnknownModelsAloneIsNotKnownAndOneWithoutUseIs() {
    assertThat(measure.of(PAYMENTS.id(), WEEK).cost().isKnown()).isTrue();

    usage.used(1, "litellm", "our-own-model", MILLION);
    assertThat(measure.of(PAYMENTS.id(), WEEK).cost().isKnown()).isFalse();
    assertThat(measure.of(PAYMENTS.id(), WEEK).cost().unpricedPercent()).isEqualTo(100);
  }

  @Test
  void theOutcomeIsTheKindThatIsFurthestAlong() {
    usage.cameOf(
        new MemberOutcomes(
            new MemberId(1), 12, Map.of(COMMIT, 9L, MERGED_CHANGE, 2L, PULL_REQUEST, 1L)));
    usage.cameOf(new MemberOutcomes(new MemberId(4), 5, Map.of(COMMIT, 5L)));

    assertThat(measure.of(PAYMENTS.id(), WEEK).outcome())
        .contains(
            new GroupCost.Outcome(
                MERGED_CHANGE, new Contributions(Map.of(new MemberId(1), BigDecimal.valueOf(2)))));
    assertThat(measure.of(SEARCH.id(), WEEK).outcome())
        .contains(
            new GroupCost.Outcome(
                COMMIT, new Contributions(Map.of(new MemberId(4), BigDecimal.valueOf(5)))));
  }

  @Test
  void anOpenedPullRequestIsNoOutcomeToDivideBy() {
    usage.cameOf(new MemberOutcomes(new MemberId(1), 4, Map.of(PULL_REQUEST, 4L)));

    assertThat(measure.of(PAYMENTS.id(), WEEK).outcome()).isEmpty();
  }

  @Test
  void theWeakestPartIsHowManyActiveMembersAreLinkedToAnyOutcome() {
    activity.deliberate(WEEK, 1, TUESDAY).deliberate(WEEK, 2, TUESDAY);
    usage.cameOf(new MemberOutcomes(new MemberId(1), 1, Map.of()));
    usage.cameOf(new MemberOutcomes(new MemberId(3), 1, Map.of(COMMIT, 1L)));

    GroupCost cost = measure.of(PAYMENTS.id(), WEEK);

    assertThat(cost.active()).isEqualTo(2);
    assertThat(cost.linked()).isEqualTo(1);
  }
}
