package io.goodhart.signals.family;

import io.goodhart.signals.week.Hamming;
import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.Prompt;
import java.util.ArrayList;
import java.util.List;

/**
 * The same text again and again within the week.
 *
 * <p>The share of prompts that are copies (at most 8 of 64 places differ) of an earlier one of the
 * week; texts that four people or more send are left out of the count, not of the total. At least
 * 20 prompts with a text. Real people: median 4 %, at most 29 % of a week.
 *
 * <p>Unit: a share, 0 to 1. Source: 64-bit fingerprints of texts, made where the text is (Charikar
 * 2002; Manku et al. 2007).
 *
 * <p>It may as well be: the same check after every step; a retry after a failure; a template that
 * nobody else has yet.
 */
final class NearCopies implements Family {
  private static final int LEAST_TEXTS = 20;

  @Override
  public PatternKind kind() {
    return PatternKind.NEAR_COPIES;
  }

  @Override
  public Reading read(MemberView view) {
    long texts = view.texts();
    if (texts < LEAST_TEXTS) {
      return Reading.TOO_LITTLE;
    }
    List<Prompt> own = view.ownTexts();
    List<Prompt> copies = new ArrayList<>();
    for (int i = 1; i < own.size(); i++) {
      if (isCopyOfEarlier(own, i)) {
        copies.add(own.get(i));
      }
    }
    return new Reading.Measured(
        (double) copies.size() / texts, texts, Reading.Measured.days(copies));
  }

  private static boolean isCopyOfEarlier(List<Prompt> own, int at) {
    long text = own.get(at).fingerprint().getAsLong();
    for (int i = at - 1; i >= 0; i--) {
      if (Hamming.isCopy(own.get(i).fingerprint().getAsLong(), text)) {
        return true;
      }
    }
    return false;
  }
}
