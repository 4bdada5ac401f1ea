package io.goodhart.commands;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the word that somebody probably meant, by Levenshtein's distance: at most a third of its
 * letters may differ.
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
        .filter(word -> isNear(lower, word))
        .min(Comparator.comparingInt(word -> distance(lower, word.toLowerCase(Locale.ROOT))));
  }

  private static boolean isNear(String said, String word) {
    int longest = Math.max(said.length(), word.length());
    return distance(said, word.toLowerCase(Locale.ROOT)) <= Math.max(1, longest / 3);
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
