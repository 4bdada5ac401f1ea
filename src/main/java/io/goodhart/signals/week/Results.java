package io.goodhart.signals.week;

import io.goodhart.activity.OutcomeKind;

/**
 * What came of a member's work in a week and the week before, of one kind, and how much of it they
 * took back.
 *
 * @param kind of which kind
 * @param made how many there were in both weeks
 * @param undone how many of their own the member took back in this week, within 7 days of making
 *     them; at most as many as were made
 */
public record Results(OutcomeKind kind, long made, long undone) {
  /** What is known of one kind; whatever was made in a zone's other week counts as made. */
  public static Results of(OutcomeKind kind, long made, long undone) {
    return new Results(kind, Math.max(made, undone), undone);
  }
}
