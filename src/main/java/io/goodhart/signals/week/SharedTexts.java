package io.goodhart.signals.week;

import io.goodhart.roster.MemberId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Texts that at least four people send: templates of an organisation, or words such as "continue".
 * Repeating them says nothing of anybody.
 *
 * <p>A text is shared when texts within 12 places of it come from four people. The search looks
 * into bands of the fingerprint and finds a neighbour at distance 10 nine times in ten; with very
 * many texts the bands are longer, and the many copies of a real template make up for it.
 */
public final class SharedTexts {
  /** So many people make a text shared. */
  public static final int PEOPLE = 4;

  private static final int SHORTEST_BAND = 8;
  private static final int LONGEST_BAND = 16;

  private final Set<Long> shared;

  private SharedTexts(Set<Long> shared) {
    this.shared = Set.copyOf(shared);
  }

  /** Whether a text of this week is shared. */
  public boolean contains(long fingerprint) {
    return shared.contains(fingerprint);
  }

  /** Collects who sent what. Not safe for use by many threads. */
  public static final class Builder {
    private final Map<Long, Set<MemberId>> senders = new HashMap<>();
    private final Set<Long> asked = new LinkedHashSet<>();

    /** Somebody sent this text in the week that is judged. */
    public void sent(MemberId member, long fingerprint) {
      asked.add(fingerprint);
      sentBefore(member, fingerprint);
    }

    /** Somebody sent this text in an earlier week. */
    public void sentBefore(MemberId member, long fingerprint) {
      Set<MemberId> people = senders.computeIfAbsent(fingerprint, text -> new HashSet<>(2));
      if (people.size() < PEOPLE) {
        people.add(member);
      }
    }

    /** The texts of the week that are shared. */
    public SharedTexts build() {
      long[] all = senders.keySet().stream().mapToLong(Long::longValue).toArray();
      int width = Long.SIZE - Long.numberOfLeadingZeros(all.length) - SHORTEST_BAND - 1;
      width = Math.max(SHORTEST_BAND, Math.min(LONGEST_BAND, width));
      Map<Long, Set<MemberId>> near = new HashMap<>();
      for (int shift = 0; shift + width <= Long.SIZE; shift += width) {
        Bands bands = new Bands(all, shift, width);
        for (long text : asked) {
          Set<MemberId> people = near.computeIfAbsent(text, key -> new HashSet<>(senders(key)));
          if (people.size() < PEOPLE) {
            bands.gather(text, people);
          }
        }
      }
      Set<Long> shared = new HashSet<>();
      near.forEach(
          (text, people) -> {
            if (people.size() >= PEOPLE) {
              shared.add(text);
            }
          });
      return new SharedTexts(shared);
    }

    private Set<MemberId> senders(long text) {
      return senders.getOrDefault(text, Set.of());
    }

    /** All texts, ordered by one band of their bits. */
    private final class Bands {
      private final long[] rotated;
      private final int shift;
      private final int width;

      Bands(long[] texts, int shift, int width) {
        this.shift = shift;
        this.width = width;
        this.rotated =
            Arrays.stream(texts).map(text -> Long.rotateRight(text, shift + width)).toArray();
        Arrays.sort(rotated);
      }

      void gather(long text, Set<MemberId> people) {
        long turned = Long.rotateRight(text, shift + width);
        long first = turned >> (Long.SIZE - width) << (Long.SIZE - width);
        int at = Arrays.binarySearch(rotated, first);
        for (int i = at < 0 ? -at - 1 : at;
            i < rotated.length
                && rotated[i] >> (Long.SIZE - width) == turned >> (Long.SIZE - width);
            i++) {
          if (Hamming.distance(rotated[i], turned) <= Hamming.TEMPLATE) {
            people.addAll(senders(Long.rotateLeft(rotated[i], shift + width)));
            if (people.size() >= PEOPLE) {
              return;
            }
          }
        }
      }
    }
  }
}
