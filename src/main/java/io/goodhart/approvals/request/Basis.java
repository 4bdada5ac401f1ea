package io.goodhart.approvals.request;

import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.policy.PolicyVersion;
import java.util.Optional;

/**
 * By what a request is judged, fixed when it was asked.
 *
 * @param policy the version of the policy
 * @param rule the number of the rule; 0 if none is about it
 * @param ruleName what people call the rule; empty if there is none
 * @param demand what it takes to say yes, if people are asked
 */
public record Basis(PolicyVersion policy, int rule, String ruleName, Optional<Demand> demand) {
  /** Where there was no policy to go by. */
  public static final Basis NONE = new Basis(PolicyVersion.NONE, 0, "", Optional.empty());
}
