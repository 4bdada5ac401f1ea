package io.goodhart.approvals;

/** What became of an attempt to stop agents or to let them go on. */
public sealed interface PauseOutcome {
  /**
   * They are stopped.
   *
   * @param stopped how many of their requests were denied or revoked by it
   */
  record Paused(int stopped) implements PauseOutcome {}

  /** They go on. */
  record Resumed() implements PauseOutcome {}

  /** One more admin, another person, has to want it too. */
  record OneMoreNeeded() implements PauseOutcome {}

  /** It was so before. */
  record Already() implements PauseOutcome {}

  /** They may not. */
  record NotAllowed() implements PauseOutcome {}

  /** There is no such agent. */
  record NoSuchAgent() implements PauseOutcome {}
}
