package io.goodhart.digest;

import io.goodhart.privacy.DisclosedActions;
import io.goodhart.privacy.DisclosedChange;
import io.goodhart.privacy.DisclosedCost;
import io.goodhart.privacy.DisclosedFlow;
import io.goodhart.privacy.DisclosedNotes;
import io.goodhart.privacy.DisclosedUse;
import java.util.List;
import java.util.Optional;

/**
 * What is told beside a team's rate; it holds no person.
 *
 * @param trend the team's last weeks, this one included
 * @param change whether the change against the week before means anything
 * @param flow who came, went and stayed in four weeks
 * @param cost what the week cost and what came of it
 * @param use how many were active by the other definitions
 * @param notes what became of notes about patterns
 * @param agents what became of the actions that agents asked for; absent if nothing of it may be
 *     told
 */
public record Background(
    Trend trend,
    DisclosedChange change,
    Optional<DisclosedFlow> flow,
    Optional<DisclosedCost> cost,
    Optional<DisclosedUse> use,
    DisclosedNotes notes,
    Optional<DisclosedActions> agents) {
  /** Nothing is told. */
  public static final Background NONE = of(new Trend(List.of()));

  /** What is told of a week without notes and agents. */
  public Background(
      Trend trend,
      DisclosedChange change,
      Optional<DisclosedFlow> flow,
      Optional<DisclosedCost> cost,
      Optional<DisclosedUse> use) {
    this(trend, change, flow, cost, use, DisclosedNotes.NONE, Optional.empty());
  }

  /** The last weeks and nothing else. */
  static Background of(Trend trend) {
    return new Background(
        trend, DisclosedChange.NOT_TOLD, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same with the other definitions. */
  Background and(Optional<DisclosedUse> other) {
    return new Background(trend, change, flow, cost, other, notes, agents);
  }

  /** The same with what became of notes. */
  Background and(DisclosedNotes told) {
    return new Background(trend, change, flow, cost, use, told, agents);
  }

  /** The same with what became of agents' actions. */
  Background with(Optional<DisclosedActions> actions) {
    return new Background(trend, change, flow, cost, use, notes, actions);
  }
}
