package io.goodhart.commands;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the word that somebody probably meant: at most a third of its letters may be wrong, missing
 * or too many; two neighbours that changed places are one mistake.
 */
public final class NearestWord {
  private final List<String> words;

  /** Chooses among these words. */
  public NearestWord(Collection<String> words) {
    this.words = List.copyOf(words);
  }

  /** The nearest word, as it is written in the list; empty if none is near. */
  public Optional<String> to(String said) {
    String lower = said.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(word -> isNear(lower, word.toLowerCase(Locale.ROOT)))
        .min(Comparator.comparingInt(word -> mistakes(lower, word.toLowerCase(Locale.ROOT))));
  }

  private static boolean isNear(String said, String word) {
    int allowed = Math.max(1, Math.max(said.length(), word.length()) / 3);
    return Math.abs(said.length() - word.length()) <= allowed && mistakes(said, word) <= allowed;
  }

  /** The optimal string alignment distance; the last three rows of its table are enough. */
  private static int mistakes(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(last[j], row[j - 1]));
        if (swapped(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
