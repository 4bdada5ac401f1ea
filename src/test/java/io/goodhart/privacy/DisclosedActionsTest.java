package io.goodhart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisclosedActionsTest {
  @Test
  void countsOfOneAndTwoLookLikeNone() {
    for (int denied = 0; denied < 3; denied++) {
      assertThat(of(40, 36 - denied, denied, 4).denied()).isEqualTo(Figure.HIDDEN);
      assertThat(of(40, 40 - denied, denied, 0)).isEqualTo(of(40, 40, 0, 0));
    }
  }

  @Test
  void whatIsToldLeavesOpenWhetherThereWereNoneOrOneOrTwoOfADelicateKind() {
    Map<DisclosedActions, Set<Integer>> possible = new HashMap<>();
    int asked = 9;
    for (int approved = 0; approved <= asked; approved++) {
      for (int denied = 0; approved + denied <= asked; denied++) {
        int others = asked - approved - denied;
        possible
            .computeIfAbsent(of(asked, approved, denied, others), told -> new HashSet<>())
            .add(denied);
      }
    }

    assertThat(possible.values())
        .allSatisfy(
            denied -> {
              if (denied.stream().anyMatch(count -> count < 3)) {
                assertThat(denied).contains(0, 1, 2);
              }
            });
  }

  @Test
  void aWaitIsToldWhereItIsNobodysOwn() {
    assertThat(DisclosedActions.mayTellWait(List.of(2, 2, 2))).isTrue();
    assertThat(DisclosedActions.mayTellWait(List.of(3, 3))).isFalse();
    assertThat(DisclosedActions.mayTellWait(List.of(4, 1, 2))).isFalse();
    assertThat(DisclosedActions.mayTellWait(List.of(1, 1, 1))).isFalse();
    assertThat(DisclosedActions.mayTellWait(List.of())).isFalse();
  }

  private static DisclosedActions of(int asked, int approved, int denied, int expired) {
    return DisclosedActions.of(asked, approved, denied, expired, Optional.of(Duration.ZERO));
  }
}
