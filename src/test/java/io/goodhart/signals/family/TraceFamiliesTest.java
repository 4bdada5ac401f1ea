package io.goodhart.signals.family;

import static io.goodhart.signals.family.Readings.value;
import static io.goodhart.signals.week.Weeks.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.goodhart.activity.OutcomeKind;
import io.goodhart.signals.week.Arrivals;
import io.goodhart.signals.week.Decisions;
import io.goodhart.signals.week.Deployments;
import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Results;
import io.goodhart.signals.week.Traces;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Families that look beside the use of agents: each with a week that has it and one without. */
class TraceFamiliesTest {
  private static MemberView decided(long all, long yes, long hurried, long mutual) {
    return traces(
        new Decisions(all, yes, hurried, mutual), Deployments.NONE, List.of(), Arrivals.UNKNOWN);
  }

  private static MemberView deployed(long known, long unchanged) {
    return traces(Decisions.NONE, new Deployments(known, unchanged), List.of(), Arrivals.UNKNOWN);
  }

  private static MemberView made(Results... results) {
    return traces(Decisions.NONE, Deployments.NONE, List.of(results), Arrivals.UNKNOWN);
  }

  private static MemberView arrived(long records, long late) {
    return traces(Decisions.NONE, Deployments.NONE, List.of(), Arrivals.of(records, late));
  }

  private static MemberView traces(
      Decisions decisions, Deployments deployments, List<Results> results, Arrivals arrivals) {
    return view(new Traces(decisions, deployments, results, arrivals));
  }

  @Test
  void whoeverTakesTheirTimeOrAlsoSaysNoReads() {
    assertThat(value(PatternKind.QUICK_YES, decided(40, 40, 3, 0))).isEqualTo(0.075);
    assertThat(value(PatternKind.QUICK_YES, decided(40, 37, 37, 0))).isZero();
  }

  @Test
  void aFewDecisionsSayNothing() {
    assertThat(Readings.of(PatternKind.QUICK_YES, decided(19, 19, 19, 19)))
        .isEqualTo(Reading.TOO_LITTLE);
    assertThat(Readings.of(PatternKind.MUTUAL_YES, decided(19, 19, 19, 19)))
        .isEqualTo(Reading.TOO_LITTLE);
  }

  @Test
  void approvalsStandOnOneGroundAndLeaveNoDayOut() {
    assertThat(PatternKind.QUICK_YES.ground()).isEqualTo(PatternKind.MUTUAL_YES.ground());
    assertThat(PatternKind.QUICK_YES.isOfPrompts()).isFalse();
    assertThat(PatternKind.MUTUAL_YES.isOfPrompts()).isFalse();
  }

  @Test
  void aFewDeploymentsOrOnesWithoutACommitSayNothing() {
    assertThat(Readings.of(PatternKind.SAME_VERSION, deployed(4, 4))).isEqualTo(Reading.TOO_LITTLE);
    assertThat(Readings.of(PatternKind.SAME_VERSION, view(Traces.NONE)))
        .isEqualTo(Reading.TOO_LITTLE);
  }

  @Test
  void resultsThatTheirMakerTookBackAreCountedByKind() {
    Results edits = Results.of(OutcomeKind.ACCEPTED_EDIT, 200, 0);

    assertThat(value(PatternKind.TAKEN_BACK, made(edits, Results.of(OutcomeKind.COMMIT, 10, 8))))
        .isEqualTo(0.8);
    assertThat(value(PatternKind.TAKEN_BACK, made(edits, Results.of(OutcomeKind.COMMIT, 10, 0))))
        .isZero();
  }

  @Test
  void aFewResultsSayNothing() {
    assertThat(Readings.of(PatternKind.TAKEN_BACK, made(Results.of(OutcomeKind.COMMIT, 4, 4))))
        .isEqualTo(Reading.TOO_LITTLE);
    assertThat(Readings.of(PatternKind.TAKEN_BACK, view(Traces.NONE)))
        .isEqualTo(Reading.TOO_LITTLE);
  }

  @Test
  void whereNothingIsKnownToBeLateNothingIsSaid() {
    assertThat(Readings.of(PatternKind.LATE_ARRIVAL, view(Traces.NONE)))
        .isEqualTo(Reading.TOO_LITTLE);
    assertThat(Readings.of(PatternKind.LATE_ARRIVAL, arrived(19, 19)))
        .isEqualTo(Reading.TOO_LITTLE);
  }

  @Test
  void decisionsThatAreNoPartsOfOneAnotherAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Decisions(1, 2, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Decisions(2, 2, 1, 2));
  }
}
