package io.goodhart.approvals.policy;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that agents may, must ask for, and must not. The first rule that is about an action
 * holds; if none is, people are asked.
 *
 * @param version tells it from every other policy: a SHA-256 of what it says
 * @param tools what known tools do
 * @param rules in their order
 * @param otherwise whom to ask about what no rule is about
 * @param budgets in their order; the first of an agent holds
 */
public record Policy(
    PolicyVersion version,
    List<ToolKind> tools,
    List<Rule> rules,
    Demand otherwise,
    List<Budget> budgets) {
  /** A policy without budgets. */
  public Policy(PolicyVersion version, List<ToolKind> tools, List<Rule> rules, Demand otherwise) {
    this(version, tools, rules, otherwise, List.of());
  }

  /** Copies the lists. */
  public Policy {
    tools = List.copyOf(tools);
    rules = List.copyOf(rules);
    budgets = List.copyOf(budgets);
  }

  /** What holds for an action. */
  public Ruling rule(Action claimed, Arguments arguments, Circumstances at) {
    Action action = claimed.as(kindOf(claimed));
    Optional<Rule> rule =
        rules.stream().filter(one -> one.matches(action, arguments, at)).findFirst();
    return ruling(action, rule);
  }

  /** Everything that can hold for an action whose arguments are not known. */
  public List<Ruling> possible(Action claimed, Circumstances at) {
    Action action = claimed.as(kindOf(claimed));
    List<Ruling> possible = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.mayMatch(action, at)) {
        possible.add(ruling(action, Optional.of(rule)));
        if (!rule.conditions().areAboutArguments()) {
          return possible;
        }
      }
    }
    possible.add(ruling(action, Optional.empty()));
    return possible;
  }

  /** The budget of an agent, if it has one. */
  public Optional<Budget> budgetOf(AgentId agent) {
    return budgets.stream().filter(budget -> budget.isOf(agent)).findFirst();
  }

  /** Whether any rule looks at whether the owner is there. */
  public boolean isAboutOwners() {
    return rules.stream().anyMatch(rule -> !rule.conditions().owner().isEmpty());
  }

  private Ruling ruling(Action action, Optional<Rule> rule) {
    Effect effect = rule.map(Rule::effect).orElse(Effect.ASK);
    Optional<Demand> demand = rule.isPresent() ? rule.get().demand() : Optional.of(otherwise);
    return new Ruling(action, effect, rule, demand);
  }

  private ActionClass kindOf(Action action) {
    return tools.stream()
        .filter(known -> known.includes(action.tool()))
        .map(ToolKind::kind)
        .findFirst()
        .orElse(action.kind());
  }
}
