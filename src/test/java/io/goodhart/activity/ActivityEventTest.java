package io.goodhart.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.goodhart.roster.Alias;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityEventTest {
  private static final Instant AT = Instant.parse("2026-11-16T08:00:00Z");

  @Test
  void onlyWhatAPersonStartsIsDeliberate() {
    assertThat(new ActivityEvent.Prompt(head(Trigger.HUMAN), OptionalLong.empty()).isDeliberate())
        .isTrue();
    assertThat(turn(Trigger.HUMAN).isDeliberate()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Trigger.class,
      names = {"UNKNOWN", "AGENT"})
  void whatNobodyIsKnownToHaveStartedIsNotDeliberate(Trigger trigger) {
    assertThat(turn(trigger).isDeliberate()).isFalse();
    assertThat(turn(trigger).startsTurn()).isTrue();
  }

  @Test
  void whatFollowsFromATurnIsNotDeliberateWhoeverStartedIt() {
    EventHead head = head(Trigger.HUMAN);

    assertThat(new ActivityEvent.ModelCall(head, Optional.empty(), TokenUsage.NONE).isDeliberate())
        .isFalse();
    assertThat(new ActivityEvent.AgentAction(head).isDeliberate()).isFalse();
    assertThat(new ActivityEvent.Response(head).isDeliberate()).isFalse();
  }

  @Test
  void outcomesCannotBeNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ActivityEvent.Turn(
                    head(Trigger.HUMAN),
                    Optional.empty(),
                    TokenUsage.NONE,
                    OptionalLong.empty(),
                    -1,
                    false));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.5, Double.NaN, Double.POSITIVE_INFINITY, 1e13})
  void aRunningTotalThatIsNoCountIsRefused(double value) {
    assertThatIllegalArgumentException().isThrownBy(() -> total(value));
  }

  @Test
  void theGrowthOfARunningTotalLandsInItsBucketAndIsTheSameEventEachTime() {
    ActivityEvent growth = total(40).growth(15);

    assertThat(growth.tokens()).isEqualTo(new TokenUsage(0, 0, 15, 0));
    assertThat(growth.head().id()).isEqualTo(total(40).growth(15).head().id());
    assertThat(growth.isDeliberate()).isFalse();
  }

  private static RunningTotal total(double value) {
    return new RunningTotal(
        7,
        AT.minusSeconds(60),
        AT,
        value,
        RunningTotal.Bucket.CACHE_READ,
        Subject.unattributed(Subject.Unattributed.Reason.NO_IDENTITY),
        "openclaw",
        Optional.empty());
  }

  private static ActivityEvent turn(Trigger trigger) {
    return new ActivityEvent.Turn(
        head(trigger), Optional.empty(), TokenUsage.NONE, OptionalLong.empty(), 0, false);
  }

  private static EventHead head(Trigger trigger) {
    return new EventHead(
        EventId.of(AT, "x"),
        Subject.of(Alias.guess("anna")),
        "codex",
        trigger,
        OptionalLong.empty());
  }
}
