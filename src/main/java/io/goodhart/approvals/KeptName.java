package io.goodhart.approvals;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.roster.Alias;
import java.util.Optional;

/**
 * The name of an agent whose owner had their data erased. What was asked and decided stands under
 * it, so nobody takes it by themselves.
 *
 * @param agent the name
 * @param givenTo who may register it, once an admin has said so
 */
public record KeptName(AgentId agent, Optional<Alias> givenTo) {}
