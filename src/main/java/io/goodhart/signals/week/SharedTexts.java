package io.goodhart.signals.week;

import io.goodhart.roster.MemberId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts that at least four people send: templates of an organisation, or words such as "continue".
 * Repeating them says nothing of anybody.
 *
 * <p>A text is shared when texts within 12 places of it come from four people. The search looks
 * into bands of the fingerprint and finds a neighbour at distance 10 nine times in ten; with very
 * many texts the bands are longer, so that the search takes time in proportion to the texts, and
 * the many copies of a real template make up for it.
 */
public final class SharedTexts {
  /** So many people make a text shared. */
  public static final int PEOPLE = 4;

  private static final int SHORTEST_BAND = 8;
  private static final int LONGEST_BAND = 16;

  private final long[] shared;

  private SharedTexts(long[] sorted) {
    this.shared = sorted;
  }

  /** Whether a text of this week is shared. */
  public boolean contains(long fingerprint) {
    return Arrays.binarySearch(shared, fingerprint) >= 0;
  }

  /** Collects who sent what. Not safe for use by many threads. */
  public static final class Builder {
    private final List<MemberId> senders = new ArrayList<>();
    private final List<Texts> sent = new ArrayList<>();
    private final List<Texts> asked = new ArrayList<>();

    /** Somebody sent these texts in the week that is judged. */
    public void sent(MemberId member, Texts texts) {
      asked.add(texts);
      sentBefore(member, texts);
    }

    /** Somebody sent these texts in an earlier week. */
    public void sentBefore(MemberId member, Texts texts) {
      if (texts.count() > 0) {
        senders.add(member);
        sent.add(texts);
      }
    }

    /** The texts of the week that are shared. */
    public SharedTexts build() {
      int width =
          Long.SIZE
              - Long.numberOfLeadingZeros(Senders.sortDistinct(together(sent)))
              - SHORTEST_BAND
              - 1;
      width = Math.max(SHORTEST_BAND, Math.min(LONGEST_BAND, width));
      Senders found = new Senders(Senders.distinct(together(asked)), PEOPLE);
      for (int shift = 0; shift + width <= Long.SIZE; shift += width) {
        TextBand band = new TextBand(found, shift, width);
        for (int i = 0; i < sent.size(); i++) {
          band.meet(sent.get(i), senders.get(i));
        }
      }
      return new SharedTexts(found.complete());
    }

    private static long[] together(List<Texts> texts) {
      long[] all = new long[texts.stream().mapToInt(Texts::count).sum()];
      int at = 0;
      for (Texts some : texts) {
        some.copyTo(all, at);
        at += some.count();
      }
      return all;
    }
  }
}
