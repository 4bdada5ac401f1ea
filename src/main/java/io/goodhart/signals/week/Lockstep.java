package io.goodhart.signals.week;

import io.goodhart.roster.MemberId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private final Map<Long, Set<MemberId>> starts = new HashMap<>();

    /** A prompt of the member began then. */
    public void began(MemberId member, long atMillis) {
      starts
          .computeIfAbsent(Math.floorDiv(atMillis, SPAN_MILLIS), span -> new HashSet<>(2))
          .add(member);
    }

    /** Counts what is shared by pairs. */
    public Lockstep build() {
      Map<MemberId, Map<MemberId, Integer>> pairs = new HashMap<>();
      for (Set<MemberId> together : starts.values()) {
        if (together.size() < 2 || together.size() > CROWD) {
          continue;
        }
        List<MemberId> people = new ArrayList<>(together);
        for (MemberId one : people) {
          for (MemberId other : people) {
            if (!one.equals(other)) {
              pairs.computeIfAbsent(one, key -> new HashMap<>()).merge(other, 1, Integer::sum);
            }
          }
        }
      }
      Map<MemberId, Integer> most = new HashMap<>();
      pairs.forEach(
          (member, others) ->
              most.put(
                  member, others.values().stream().mapToInt(Integer::intValue).max().orElse(0)));
      return new Lockstep(most);
    }
  }
}
