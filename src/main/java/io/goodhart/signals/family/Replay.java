package io.goodhart.signals.family;

import io.goodhart.signals.week.Hamming;
import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.PastWeek;
import io.goodhart.signals.week.Prompt;
import io.goodhart.signals.week.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A course of prompts of an earlier week, in the same order again.
 *
 * <p>The share of the week's prompts that lie in runs of at least 3 different texts that are copies
 * of consecutive texts of an earlier week (one may be missing in between); texts that others send
 * too do not count. At least 10 prompts with a text and one earlier week. People repeat single
 * texts (8 % exactly), hardly ever their order.
 *
 * <p>Unit: a share, 0 to 1. Source: fingerprints of texts in the order of time, this week and
 * earlier.
 *
 * <p>It may as well be: a weekly routine done by hand; a session restored and run again.
 */
final class Replay implements Family {
  private static final int LEAST_TEXTS = 10;
  private static final int SHORTEST_RUN = 3;
  private static final int LONGEST_STEP = 2;

  @Override
  public PatternKind kind() {
    return PatternKind.REPLAY;
  }

  @Override
  public Reading read(MemberView view) {
    long texts = view.texts();
    if (texts < LEAST_TEXTS || view.past().isEmpty()) {
      return Reading.TOO_LITTLE;
    }
    List<Prompt> own = view.ownTexts();
    boolean[] inRun = new boolean[own.size()];
    for (PastWeek past : view.past()) {
      mark(own, past.texts(), inRun);
    }
    List<Prompt> matched = new ArrayList<>();
    for (int i = 0; i < inRun.length; i++) {
      if (inRun[i]) {
        matched.add(own.get(i));
      }
    }
    return new Reading.Measured(
        (double) matched.size() / texts, texts, Reading.Measured.days(matched));
  }

  /** Follows every match of a text as far as the order holds. */
  private static void mark(List<Prompt> own, Texts earlier, boolean[] inRun) {
    for (int i = 0; i + SHORTEST_RUN <= own.size(); i++) {
      for (int j = 0; j < earlier.count(); j++) {
        if (isCopy(own, i, earlier, j) && !(i > 0 && j > 0 && isCopy(own, i - 1, earlier, j - 1))) {
          int length = run(own, i, earlier, j);
          if (length >= SHORTEST_RUN && isVaried(own, i, length)) {
            Arrays.fill(inRun, i, i + length, true);
          }
        }
      }
    }
  }

  private static int run(List<Prompt> own, int from, Texts earlier, int earlierFrom) {
    int i = from;
    int j = earlierFrom;
    while (i + 1 < own.size()) {
      int step = 1;
      while (step <= LONGEST_STEP
          && !(j + step < earlier.count() && isCopy(own, i + 1, earlier, j + step))) {
        step++;
      }
      if (step > LONGEST_STEP) {
        break;
      }
      i++;
      j += step;
    }
    return i - from + 1;
  }

  /** One text over and over, or two, is repetition, which another family measures. */
  private static boolean isVaried(List<Prompt> own, int from, int length) {
    long[] different = new long[SHORTEST_RUN];
    int found = 0;
    for (int i = from; i < from + length && found < SHORTEST_RUN; i++) {
      long text = own.get(i).fingerprint().getAsLong();
      if (!hasCopy(different, found, text)) {
        different[found] = text;
        found++;
      }
    }
    return found == SHORTEST_RUN;
  }

  /** Whether one of the first is a copy of the text; plain loops, for this is asked most of all. */
  private static boolean hasCopy(long[] texts, int first, long text) {
    for (int i = 0; i < first; i++) {
      if (Hamming.isCopy(texts[i], text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCopy(List<Prompt> own, int at, Texts earlier, int earlierAt) {
    return Hamming.isCopy(own.get(at).fingerprint().getAsLong(), earlier.at(earlierAt));
  }
}
