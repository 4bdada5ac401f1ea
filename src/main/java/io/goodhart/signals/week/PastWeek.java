package io.goodhart.signals.week;

import io.goodhart.calendar.ReportingWeek;

/**
 * What is remembered of a member's earlier week.
 *
 * @param week which
 * @param turns how many turns it had
 * @param outcomes what came of it
 * @param humanReplies how often a person answered or reacted
 * @param promptsOfWeek how many prompts it had
 * @param prompts how many of them are remembered
 * @param texts fingerprints in the order of time
 * @param sizes output and input of its records in the order of time
 * @param hours when, by the member's clocks
 */
public record PastWeek(
    ReportingWeek week,
    long turns,
    long outcomes,
    long humanReplies,
    long promptsOfWeek,
    int prompts,
    Texts texts,
    SizeProfile sizes,
    HourProfile hours) {
  /** What will be remembered of this week. */
  public static PastWeek of(MemberView view) {
    ObservedWeek week = view.week();
    return new PastWeek(
        week.week(),
        week.turns(),
        week.outcomes(),
        week.humanReplies(),
        view.promptsOfWeek(),
        view.prompts().size(),
        Texts.of(view.prompts().stream().flatMapToLong(prompt -> prompt.fingerprint().stream())),
        SizeProfile.of(SizeProfile.sized(week.sample())),
        week.hours());
  }
}
