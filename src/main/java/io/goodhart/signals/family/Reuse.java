package io.goodhart.signals.family;

import io.goodhart.signals.week.Hamming;
import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.Arrays;
import java.util.List;

/**
 * Texts of earlier weeks sent again.
 *
 * <p>The share of prompts whose text is a copy of one's own of an earlier week; texts that others
 * send too do not count. At least 20 prompts with a text and one earlier week.
 *
 * <p>Unit: a share, 0 to 1. Source: fingerprints of texts, this week and earlier.
 *
 * <p>It may as well be: a checklist; the same question about another part of the code.
 */
final class Reuse implements Family {
  private static final int LEAST_TEXTS = 20;

  @Override
  public PatternKind kind() {
    return PatternKind.REUSE;
  }

  @Override
  public Reading read(MemberView view) {
    long texts = view.texts();
    if (texts < LEAST_TEXTS || view.past().isEmpty()) {
      return Reading.TOO_LITTLE;
    }
    long[] earlier =
        view.past().stream().flatMapToLong(past -> past.texts().all()).distinct().toArray();
    List<Prompt> reused =
        view.ownTexts().stream()
            .filter(prompt -> isOneOf(earlier, prompt.fingerprint().getAsLong()))
            .toList();
    return new Reading.Measured(
        (double) reused.size() / texts, texts, Reading.Measured.days(reused));
  }

  private static boolean isOneOf(long[] earlier, long text) {
    return Arrays.stream(earlier).anyMatch(other -> Hamming.isCopy(other, text));
  }
}
