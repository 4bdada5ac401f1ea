package io.goodhart.digest;

import io.goodhart.adoption.ChangeMeasure;
import io.goodhart.adoption.Changes;
import io.goodhart.privacy.DisclosedChange;
import io.goodhart.privacy.DisclosedCosts;
import io.goodhart.privacy.DisclosedFlow;
import io.goodhart.privacy.NotesTold;
import java.util.Optional;

/** Adds to a digest what is known beside the rate. */
@FunctionalInterface
public interface Sidelights {
  /** Adds no more than the last weeks. */
  Sidelights NONE = (digest, trend) -> Background.of(trend);

  /** Measures what changed, what it cost and what became of notes and of agents' actions. */
  static Sidelights of(
      ChangeMeasure changes, DisclosedCosts costs, NotesTold notes, AgentWeeks agents) {
    return (digest, trend) -> {
      Changes changed = changes.of(digest.team().id(), digest.week());
      return new Background(
          trend,
          DisclosedChange.of(changed.change(), digest.adoption(), digest.previous()),
          changed.flow().flatMap(flow -> DisclosedFlow.of(flow, digest.adoption().eligible())),
          Optional.of(costs.of(digest.team().id(), digest.week())),
          Optional.empty(),
          notes.of(digest.team(), digest.adoption().eligible(), digest.week()),
          agents.of(digest.team(), digest.week()));
    };
  }

  /** What is told beside the rate of this digest, which has one. */
  Background of(Digest digest, Trend trend);
}
