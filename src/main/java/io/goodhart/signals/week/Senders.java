package io.goodhart.signals.week;

import io.goodhart.roster.MemberId;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Who sends each of some texts or one like it, up to so many people that it is enough. */
final class Senders {
  private final long[] texts;
  private final int enough;
  private final long[] people;
  private final int[] counts;

  /** Nobody yet of these texts, which go upwards and differ. */
  Senders(long[] texts, int enough) {
    this.texts = texts;
    this.enough = enough;
    this.people = new long[texts.length * enough];
    this.counts = new int[texts.length];
  }

  /** The different ones among some texts, upwards; changes the order of those it is given. */
  static long[] distinct(long[] texts) {
    return Arrays.copyOf(texts, sortDistinct(texts));
  }

  /** Puts the different ones of some texts first, upwards, and says how many those are. */
  static int sortDistinct(long[] texts) {
    Arrays.sort(texts);
    int kept = 0;
    for (int i = 0; i < texts.length; i++) {
      if (i == 0 || texts[i] != texts[i - 1]) {
        texts[kept] = texts[i];
        kept++;
      }
    }
    return kept;
  }

  long text(int index) {
    return texts[index];
  }

  /** The texts that not enough people are known of. */
  int[] open() {
    return IntStream.range(0, texts.length).filter(index -> !isComplete(index)).toArray();
  }

  /** The texts that enough people send, upwards. */
  long[] complete() {
    return IntStream.range(0, texts.length)
        .filter(this::isComplete)
        .mapToLong(index -> texts[index])
        .toArray();
  }

  /** Adds a person, and says whether these are enough now. */
  boolean add(int index, MemberId member) {
    int first = index * enough;
    int end = first + counts[index];
    for (int i = first; i < end; i++) {
      if (people[i] == member.value()) {
        return false;
      }
    }
    people[end] = member.value();
    counts[index]++;
    return isComplete(index);
  }

  private boolean isComplete(int index) {
    return counts[index] == enough;
  }
}
