package io.goodhart.signals.week;

import io.goodhart.roster.MemberId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * How often a member's prompts begin within the same twenty seconds as those of one other member.
 *
 * <p>Moments in which many people are at work tell nothing of any two of them and are skipped, so
 * in a very large organisation it sees little.
 */
public final class Lockstep {
  private static final long SPAN_MILLIS = 20_000;
  private static final int CROWD = 40;

  private final Map<MemberId, Integer> most;

  private Lockstep(Map<MemberId, Integer> most) {
    this.most = Map.copyOf(most);
  }

  /** Moments shared with the member with whom most are shared. */
  public int with(MemberId member) {
    return most.getOrDefault(member, 0);
  }

  /** Collects when prompts begin. Not safe for use by many threads. */
  public static final class Builder {
    private final Map<MemberId, Integer> numbers = new HashMap<>();
    private final List<MemberId> members = new ArrayList<>();

    /** Of each start the span and, in the lower half, the number of the member. */
    private final LongStream.Builder starts = LongStream.builder();

    /** A prompt of the member began then. */
    public void began(MemberId member, long atMillis) {
      int number =
          numbers.computeIfAbsent(
              member,
              fresh -> {
                members.add(fresh);
                return members.size() - 1;
              });
      starts.add(Math.floorDiv(atMillis, SPAN_MILLIS) << Integer.SIZE | number);
    }

    /**
     * Counts what is shared by pairs, one member after the other: all pairs at once would be as
     * many as members times a crowd.
     */
    public Lockstep build() {
      long[] moments = Senders.distinct(starts.build().toArray());
      int[] ends = new int[moments.length];
      int[] firsts = new int[moments.length];
      long[] byMember = new long[moments.length];
      int shared = 0;
      for (int first = 0; first < moments.length; ) {
        int end = endOfSpan(moments, first);
        if (end - first > 1 && end - first <= CROWD) {
          for (int i = first; i < end; i++) {
            firsts[i] = first;
            ends[i] = end;
            byMember[shared] = (long) number(moments[i]) << Integer.SIZE | i;
            shared++;
          }
        }
        first = end;
      }
      byMember = Arrays.copyOf(byMember, shared);
      Arrays.sort(byMember);
      return new Lockstep(most(moments, firsts, ends, byMember));
    }

    private Map<MemberId, Integer> most(long[] moments, int[] firsts, int[] ends, long[] byMember) {
      Map<MemberId, Integer> most = new HashMap<>();
      int[] with = new int[members.size()];
      for (int i = 0; i < byMember.length; ) {
        int one = (int) (byMember[i] >> Integer.SIZE);
        int next = i;
        int highest = 0;
        for (; next < byMember.length && byMember[next] >> Integer.SIZE == one; next++) {
          int moment = (int) byMember[next];
          for (int j = firsts[moment]; j < ends[moment]; j++) {
            int other = number(moments[j]);
            with[other]++;
            highest = other == one ? highest : Math.max(highest, with[other]);
          }
        }
        most.put(members.get(one), highest);
        for (; i < next; i++) {
          int moment = (int) byMember[i];
          for (int j = firsts[moment]; j < ends[moment]; j++) {
            with[number(moments[j])] = 0;
          }
        }
      }
      return most;
    }

    private static int endOfSpan(long[] moments, int first) {
      int end = first + 1;
      while (end < moments.length
          && moments[end] >> Integer.SIZE == moments[first] >> Integer.SIZE) {
        end++;
      }
      return end;
    }

    private static int number(long moment) {
      return (int) moment;
    }
  }
}
