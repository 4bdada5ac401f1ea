package io.goodhart.approvals.policy;

import java.time.Duration;
import java.util.List;

/**
 * What it takes to say yes.
 *
 * @param reviewers who may decide; nobody if it is empty
 * @param quorum how many different people have to approve: 1 to 5, in the high tier at least 2
 * @param reasonRequired whether a yes needs a reason too; a no always does
 * @param expires how long people have, 1 minute to 24 hours; no answer is a no
 * @param tier how much is at stake
 */
public record Demand(
    List<ReviewerSet> reviewers, int quorum, boolean reasonRequired, Duration expires, Tier tier) {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int MOST = 5;

  /** Refuses what could not be answered, and a high tier that one person decides. */
  public Demand {
    reviewers = List.copyOf(reviewers);
    int least = tier == Tier.HIGH ? 2 : 1;
    if (quorum < least || quorum > MOST) {
      throw new IllegalArgumentException(
          "The quorum is " + least + " to " + MOST + " in the " + tier.code() + " tier");
    }
    if (expires.compareTo(SHORTEST) < 0 || expires.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("A request expires in 1 minute to 24 hours");
    }
  }
}
