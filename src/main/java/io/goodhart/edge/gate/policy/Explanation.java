package io.goodhart.edge.gate.policy;

import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.policy.ReviewerSet;
import io.goodhart.approvals.policy.Ruling;
import io.goodhart.approvals.policy.Tier;
import java.time.Duration;
import java.util.stream.Collectors;

/** Says in a sentence what a policy does with a request. */
public final class Explanation {
  private Explanation() {}

  /** The sentence. */
  public static String of(Ruling ruling) {
    String rule =
        ruling
            .rule()
            .map(one -> "This request would match rule " + one.number() + ", " + one.name() + ": ")
            .orElse("No rule matches this request: ");
    return rule + ruling.demand().map(Explanation::ask).orElse(ruling.effect().code()) + ".";
  }

  private static String ask(Demand demand) {
    if (demand.reviewers().isEmpty()) {
      return "ask, but nobody may decide, so deny";
    }
    String who =
        demand.reviewers().stream().map(ReviewerSet::written).collect(Collectors.joining(", "));
    return "ask "
        + (demand.quorum() == 1 ? "one" : demand.quorum() == 2 ? "two" : demand.quorum())
        + " of "
        + who
        + (demand.tier() == Tier.HIGH ? ", with a code" : "")
        + (demand.reasonRequired() ? ", with a reason" : "")
        + ", "
        + span(demand.expires());
  }

  private static String span(Duration span) {
    return span.toSeconds() % 60 == 0 ? span.toMinutes() + " min" : span.toSeconds() + " s";
  }
}
