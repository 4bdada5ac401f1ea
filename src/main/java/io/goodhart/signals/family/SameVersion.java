package io.goodhart.signals.family;

import io.goodhart.activity.DayBits;
import io.goodhart.signals.week.Deployments;
import io.goodhart.signals.week.MemberView;

/**
 * Deployments that bring nothing new.
 *
 * <p>The share of the week's deployments whose commit is the one that the deployment before brought
 * to the same environment, whoever made that one. Only deployments whose commit is known, from
 * GitHub's webhook or an outcome that names it; at least 5 of them. A rollback brings another
 * commit and is none. What a deployment changed is not looked at, only whether anything did.
 *
 * <p>Unit: a share, 0 to 1. Source: deployments with their commit and environment.
 *
 * <p>It may as well be: settings or secrets that lie outside of the code; a canary before the whole
 * fleet; a pipeline that ran again after a failure elsewhere.
 */
final class SameVersion implements Family {
  private static final int LEAST_DEPLOYMENTS = 5;

  @Override
  public PatternKind kind() {
    return PatternKind.SAME_VERSION;
  }

  @Override
  public Reading read(MemberView view) {
    Deployments deployments = view.week().traces().deployments();
    return deployments.known() < LEAST_DEPLOYMENTS
        ? Reading.TOO_LITTLE
        : new Reading.Measured(
            (double) deployments.unchanged() / deployments.known(),
            deployments.known(),
            DayBits.NONE);
  }
}
