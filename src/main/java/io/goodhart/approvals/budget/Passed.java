package io.goodhart.approvals.budget;

import io.goodhart.approvals.policy.Limit;

/**
 * A part of a budget that is used up.
 *
 * @param limit of what
 * @param percent 50, 80 or 100
 * @param hard whether the agent is paused at 100
 * @param isPartly whether some of what was used could not be counted
 */
public record Passed(Limit limit, int percent, boolean hard, boolean isPartly) {}
