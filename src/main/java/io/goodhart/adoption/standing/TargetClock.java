package io.goodhart.adoption.standing;

import io.goodhart.activity.OutcomeKind;

/**
 * Goodhart's clock: how activity and outcomes have moved while a target was in force.
 *
 * <p>What moved is told as the sum of the last six closed weeks against the six before them, in
 * whole percent.
 */
public sealed interface TargetClock {
  /** So many weeks are compared with as many before. */
  int WEEKS = 6;

  /**
   * Activity that rises by fewer percent than this does not rise: it lies in weekly ups and downs.
   */
  int LEAST_RISE = 5;

  /** Of fewer outcomes in six weeks the percentage would say nothing. */
  int LEAST_OUTCOMES = 30;

  /**
   * The target has not been in force for long enough.
   *
   * @param weeks closed weeks since it began; twice {@link #WEEKS} are needed
   */
  record TooEarly(int weeks) implements TargetClock {}

  /**
   * No kind of outcome is known in sufficient number.
   *
   * @param weeks closed weeks since the target began
   */
  record NoOutcomes(int weeks) implements TargetClock {}

  /**
   * There is no reason to give the target up.
   *
   * @param weeks closed weeks since the target began
   * @param moved how activity and outcomes moved
   */
  record Keep(int weeks, Moved moved) implements TargetClock {}

  /**
   * Activity has risen for six weeks while outcomes have not: retire the target, or replace it with
   * one about outcomes.
   *
   * @param weeks closed weeks since the target began
   * @param moved how activity and outcomes moved
   */
  record Retire(int weeks, Moved moved) implements TargetClock {}

  /**
   * How activity and outcomes moved.
   *
   * @param activityPercent change of deliberate activity
   * @param kind which outcomes
   * @param outcomePercent their change
   * @param together Spearman's rank correlation of the weeks since the target began, in hundredths:
   *     100 if outcomes rise and fall exactly with activity, -100 if exactly against it
   */
  record Moved(int activityPercent, OutcomeKind kind, int outcomePercent, int together) {}
}
