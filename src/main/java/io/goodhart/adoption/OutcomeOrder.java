package io.goodhart.adoption;

import io.goodhart.activity.OutcomeKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which kind of outcome stands for what came of the work, the one that is furthest along first. An
 * opened pull request is none: it says nothing until it is merged.
 */
public final class OutcomeOrder {
  private static final List<OutcomeKind> ORDER =
      List.of(
          OutcomeKind.MERGED_CHANGE,
          OutcomeKind.COMMIT,
          OutcomeKind.DEPLOYMENT,
          OutcomeKind.ACCEPTED_EDIT,
          OutcomeKind.ANSWERED_POST);

  private OutcomeOrder() {}

  /** The first kind of which this holds. */
  public static Optional<OutcomeKind> first(Predicate<OutcomeKind> which) {
    return ORDER.stream().filter(which).findFirst();
  }
}
