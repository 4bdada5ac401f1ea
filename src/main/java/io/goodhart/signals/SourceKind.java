package io.goodhart.signals;

import io.goodhart.activity.TurnSample;
import io.goodhart.signals.week.ObservedWeek;
import java.util.List;

/**
 * What the sources of a member's week tell of it. It is a trait of the tools, not of the work: a
 * chat tells no sessions, an importer no texts.
 *
 * @param texts whether there are fingerprints of texts
 * @param sessions whether sessions are told apart
 * @param sizes whether tokens are counted
 */
record SourceKind(boolean texts, boolean sessions, boolean sizes) {
  static SourceKind of(ObservedWeek week) {
    List<TurnSample> sample = week.sample();
    return new SourceKind(
        sample.stream().anyMatch(turn -> turn.fingerprint().isPresent()),
        sample.stream().anyMatch(turn -> turn.session().isPresent()),
        sample.stream().anyMatch(turn -> turn.tokens().input() + turn.tokens().output() > 0));
  }
}
