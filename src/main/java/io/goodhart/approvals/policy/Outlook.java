package io.goodhart.approvals.policy;

import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a policy means for one agent, by what its actions do: whether it has to ask, may go on
 * alone, or whether that depends on the single action.
 *
 * @param leanings what holds for each class of actions
 */
public record Outlook(Map<ActionClass, Leaning> leanings) {
  /** Copies the map. */
  public Outlook {
    leanings = Map.copyOf(leanings);
  }

  /** What the policy means for an agent. */
  public static Outlook of(Policy policy, AgentId agent, Person owner) {
    Map<ActionClass, Leaning> leanings = new EnumMap<>(ActionClass.class);
    for (ActionClass kind : ActionClass.values()) {
      leanings.put(kind, leaning(effects(policy, agent, owner, kind)));
    }
    return new Outlook(leanings);
  }

  /** Everything that can become of such an action: up to the first rule that is about all. */
  private static Set<Effect> effects(Policy policy, AgentId agent, Person owner, ActionClass kind) {
    Set<Effect> effects = EnumSet.noneOf(Effect.class);
    for (Rule rule : policy.rules()) {
      Conditions conditions = rule.conditions();
      if (conditions.mayConcern(agent, owner, kind, policy.tools())) {
        effects.add(rule.effect());
        if (conditions.concernsAll()) {
          return effects;
        }
      }
    }
    effects.add(Effect.ASK);
    return effects;
  }

  private static Leaning leaning(Set<Effect> effects) {
    boolean alone = effects.stream().anyMatch(Effect::letsThrough);
    boolean asks = effects.contains(Effect.ASK);
    if (alone) {
      return asks || effects.contains(Effect.DENY) ? Leaning.DEPENDS : Leaning.ALONE;
    }
    return asks ? Leaning.ASKS : Leaning.DENIED;
  }

  /** What becomes of actions of one class. */
  public enum Leaning {
    /** They go through without a person. */
    ALONE,
    /** Some go through, for others people are asked. */
    DEPENDS,
    /** People are asked, or the answer is no. */
    ASKS,
    /** The answer is no. */
    DENIED
  }
}
