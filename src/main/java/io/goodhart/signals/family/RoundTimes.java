package io.goodhart.signals.family;

import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.List;

/**
 * Times that no clock gives: prompts on the whole minute.
 *
 * <p>The share of prompts that begin within the first second of a minute, less the sixtieth that
 * does so by chance. At least 20 prompts. Written records and schedules look so.
 *
 * <p>Unit: a share, 0 to 1 (a little below 0 where nothing is round). Source: start times of
 * prompts, to the millisecond.
 *
 * <p>It may as well be: a source that rounds; a job that starts on the minute.
 */
final class RoundTimes implements Family {
  private static final int LEAST_PROMPTS = 20;
  private static final long MINUTE_MILLIS = 60_000;

  @Override
  public PatternKind kind() {
    return PatternKind.ROUND_TIMES;
  }

  @Override
  public Reading read(MemberView view) {
    if (view.prompts().size() < LEAST_PROMPTS) {
      return Reading.TOO_LITTLE;
    }
    List<Prompt> round =
        view.prompts().stream()
            .filter(prompt -> prompt.start().toEpochMilli() % MINUTE_MILLIS < 1000)
            .toList();
    double share = (double) round.size() / view.prompts().size();
    return new Reading.Measured(
        share - kind().byChance(), view.prompts().size(), Reading.Measured.days(round));
  }
}
