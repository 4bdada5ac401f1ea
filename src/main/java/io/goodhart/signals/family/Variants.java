package io.goodhart.signals.family;

import io.goodhart.signals.week.Hamming;
import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One text reworded again and again.
 *
 * <p>The share of prompts that are no copy of, but closer than chance to, what was sent just
 * before: at least one of the 24 prompts before differs in 9 to 18 places, or the median of the
 * last 12 is at most 27. Unrelated texts differ in 32, give or take 4, so either happens to fewer
 * than 1 % of them. At least 20 prompts with a text. Real people: a cohesion of about 2 places at
 * the 95th percentile, far from this.
 *
 * <p>Unit: a share, 0 to 1. Source: fingerprints of texts in the order of time.
 *
 * <p>It may as well be: one question sharpened until the answer fits; a form filled in row by row.
 */
final class Variants implements Family {
  private static final int LEAST_TEXTS = 20;
  private static final int BEFORE = 24;
  private static final int RECENT = 12;
  private static final int LEAST_RECENT = 6;
  private static final int CLOSE = 18;
  private static final int CLOSE_ON_THE_WHOLE = 27;

  @Override
  public PatternKind kind() {
    return PatternKind.VARIANTS;
  }

  @Override
  public Reading read(MemberView view) {
    long texts = view.texts();
    if (texts < LEAST_TEXTS) {
      return Reading.TOO_LITTLE;
    }
    List<Prompt> own = view.ownTexts();
    List<Prompt> variants = new ArrayList<>();
    for (int i = 1; i < own.size(); i++) {
      if (isVariant(own, i)) {
        variants.add(own.get(i));
      }
    }
    return new Reading.Measured(
        (double) variants.size() / texts, texts, Reading.Measured.days(variants));
  }

  private static boolean isVariant(List<Prompt> own, int at) {
    int count = Math.min(BEFORE, at);
    int[] distances = new int[count];
    for (int i = 0; i < count; i++) {
      distances[i] =
          Hamming.distance(
              own.get(at - 1 - i).fingerprint().getAsLong(), own.get(at).fingerprint().getAsLong());
    }
    int nearest = Arrays.stream(distances).min().orElse(Long.SIZE);
    if (nearest <= Hamming.COPY) {
      return false;
    }
    int[] recent = Arrays.copyOf(distances, Math.min(RECENT, count));
    Arrays.sort(recent);
    return nearest <= CLOSE
        || (recent.length >= LEAST_RECENT && recent[recent.length / 2] <= CLOSE_ON_THE_WHOLE);
  }
}
