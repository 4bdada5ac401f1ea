package io.goodhart.approvals.policy;

import io.goodhart.approvals.action.Action;
import java.util.Optional;

/**
 * What a policy says of an action.
 *
 * @param action with the class that the policy gives it
 * @param effect what holds
 * @param rule which rule says so; empty if none is about it
 * @param demand whom to ask, if people are asked
 */
public record Ruling(Action action, Effect effect, Optional<Rule> rule, Optional<Demand> demand) {}
