package io.goodhart.signals.family;

import io.goodhart.activity.TokenSums;
import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.ObservedWeek;

/**
 * Much read from caches for little written.
 *
 * <p>The logarithm of the week's cache reads per token of output. At least 20 turns. Good caching
 * is wanted: it counts only as a change against the person's own earlier weeks.
 *
 * <p>Unit: a natural logarithm of tokens per token. Source: the week's sums of cache reads and
 * output, as the vendor counts them.
 *
 * <p>It may as well be: caching switched on; a longer session; a model with a larger context.
 */
final class CacheReading implements Family {
  private static final int LEAST_TURNS = 20;

  @Override
  public PatternKind kind() {
    return PatternKind.CACHE_READING;
  }

  @Override
  public Reading read(MemberView view) {
    ObservedWeek week = view.week();
    TokenSums tokens = week.tokens();
    if (week.turns() < LEAST_TURNS || tokens.cacheRead() == 0) {
      return Reading.TOO_LITTLE;
    }
    double value = Math.log((double) tokens.cacheRead() / (tokens.output() + week.turns()));
    return new Reading.Measured(value, week.turns(), week.deliberate());
  }
}
