package io.goodhart.privacy;

import io.goodhart.privacy.Figure.Range;
import io.goodhart.roster.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How the parts of a group lie in it: which stand alone, which share people, and who is in none.
 *
 * <p>A part of which nothing is known binds nobody. Unless it stands alone it is as if it were not
 * there: its people are in the other parts or in none. It stays as unknown as they are together.
 */
final class Overlap {
  private final Map<GroupPart, KnownPart> alone = new LinkedHashMap<>();
  private final Map<GroupPart, KnownPart> sharing = new LinkedHashMap<>();
  private final Map<MemberId, Integer> timesShared = new HashMap<>();
  private final List<GroupPart> silent = new ArrayList<>();
  private final int people;
  private final int rest;

  Overlap(int size, List<GroupPart> parts) {
    Map<MemberId, Integer> times = new HashMap<>();
    parts.forEach(part -> part.counted().forEach(who -> times.merge(who, 1, Integer::sum)));
    for (GroupPart part : parts) {
      KnownPart known = KnownPart.of(part);
      if (part.counted().stream().allMatch(who -> times(who, times) == 1)) {
        alone.put(part, known);
      } else if (known.isDark()) {
        silent.add(part);
      } else {
        sharing.put(part, known);
      }
    }
    silent.forEach(part -> part.counted().forEach(who -> times.merge(who, -1, Integer::sum)));
    Map<GroupPart, KnownPart> candidates = new LinkedHashMap<>(sharing);
    candidates.forEach(
        (part, known) -> {
          if (part.counted().stream().allMatch(who -> times(who, times) == 1)) {
            sharing.remove(part);
            alone.put(part, known);
          }
        });
    Set<MemberId> inSharing = new HashSet<>();
    for (GroupPart part : sharing.keySet()) {
      for (MemberId who : part.counted()) {
        inSharing.add(who);
        if (times(who, times) > 1) {
          timesShared.put(who, times(who, times));
        }
      }
    }
    people = inSharing.size();
    rest = Math.max(0, size - people - alone.keySet().stream().mapToInt(GroupPart::size).sum());
  }

  /** Parts that share nobody with another of which anything is known. */
  Map<GroupPart, KnownPart> alone() {
    return alone;
  }

  /** Parts that share people. */
  Map<GroupPart, KnownPart> sharing() {
    return sharing;
  }

  /** People in two or more of the parts. */
  int shared() {
    return timesShared.size();
  }

  /** People in none of the parts. */
  int rest() {
    return rest;
  }

  /** The most that the counts of those who stand alone and whom one silent part touches vary. */
  int touchedBySilence(Function<KnownPart, Range> count) {
    int most = 0;
    for (GroupPart part : silent) {
      int touched = 0;
      for (Map.Entry<GroupPart, KnownPart> other : alone.entrySet()) {
        if (!Collections.disjoint(part.counted(), other.getKey().counted())) {
          Range ends = count.apply(other.getValue());
          touched += ends.to() - ends.from();
        }
      }
      most = Math.max(most, touched);
    }
    return most;
  }

  /**
   * Whether whoever is in two parts may be active or not, in any combination, as far as the parts'
   * figures go. Then how many of them were is a count like that of a team that shows nothing.
   */
  boolean leavesSharedFree() {
    return timesShared.values().stream().allMatch(times -> times == 2)
        && sharing.entrySet().stream()
            .allMatch(
                part ->
                    !part.getKey().isWhole()
                        && part.getValue().active().isExact()
                        && part.getValue().leavesFree(sharedOf(part.getKey())));
  }

  /** How many different people a count can be about that is known of each of the sharing parts. */
  Range distinct(Function<KnownPart, Range> count) {
    int most = 0;
    for (KnownPart known : sharing.values()) {
      most += count.apply(known).to();
    }
    int leastOthers =
        leastDistinct(known -> new Range(known.size() - count.apply(known).to(), known.size()));
    int to = Math.min(most, people - leastOthers);
    return new Range(Math.min(leastDistinct(count), to), to);
  }

  private int leastDistinct(Function<KnownPart, Range> count) {
    int times = timesShared.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    int largest = 0;
    long scaled = 0;
    for (Map.Entry<GroupPart, KnownPart> part : sharing.entrySet()) {
      int least = count.apply(part.getValue()).from();
      largest = Math.max(largest, least);
      // Whoever is in so many parts is counted as often.
      scaled += (long) times * least - (times - 1L) * Math.min(sharedOf(part.getKey()), least);
    }
    return Math.max(largest, Math.toIntExact((scaled + times - 1) / times));
  }

  private int sharedOf(GroupPart part) {
    return Math.toIntExact(part.counted().stream().filter(timesShared::containsKey).count());
  }

  private static int times(MemberId who, Map<MemberId, Integer> times) {
    return times.getOrDefault(who, 0);
  }
}
