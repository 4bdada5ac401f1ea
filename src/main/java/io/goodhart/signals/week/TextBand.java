package io.goodhart.signals.week;

import io.goodhart.roster.MemberId;

/**
 * Texts of a week by one band of their bits, so that a text meets only those that agree with it
 * there. A text that enough people send leaves: else a template with a variant for everybody would
 * take time with the square of the people.
 */
final class TextBand {
  private final Senders found;
  private final int shift;
  private final int mask;
  private final int[] firsts;
  private final int[] ends;
  private final int[] indexes;
  private final long[] texts;

  TextBand(Senders found, int shift, int width) {
    this.found = found;
    this.shift = shift;
    this.mask = (1 << width) - 1;
    this.firsts = new int[mask + 1];
    int[] open = found.open();
    this.indexes = new int[open.length];
    this.texts = new long[open.length];
    int[] sizes = new int[mask + 1];
    for (int index : open) {
      sizes[bits(found.text(index))]++;
    }
    for (int bits = 1; bits <= mask; bits++) {
      firsts[bits] = firsts[bits - 1] + sizes[bits - 1];
    }
    this.ends = firsts.clone();
    for (int index : open) {
      long text = found.text(index);
      int at = ends[bits(text)]++;
      indexes[at] = index;
      texts[at] = text;
    }
  }

  /** Somebody sent these texts, and so those that are like them. */
  void meet(Texts sent, MemberId member) {
    for (int i = 0; i < sent.count(); i++) {
      meet(sent.at(i), member);
    }
  }

  private void meet(long sent, MemberId member) {
    int bits = bits(sent);
    int end = ends[bits];
    int at = nextLike(sent, firsts[bits], end);
    while (at < end) {
      if (found.add(indexes[at], member)) {
        end--;
        texts[at] = texts[end];
        indexes[at] = indexes[end];
      } else {
        at++;
      }
      at = nextLike(sent, at, end);
    }
    ends[bits] = end;
  }

  /**
   * Where the next text like this one is. A loop of nothing else, for most of the time goes here.
   */
  private int nextLike(long sent, int from, int end) {
    for (int at = from; at < end; at++) {
      if (Hamming.distance(texts[at], sent) <= Hamming.TEMPLATE) {
        return at;
      }
    }
    return end;
  }

  private int bits(long text) {
    return (int) (text >>> shift) & mask;
  }
}
