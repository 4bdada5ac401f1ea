package io.goodhart.privacy;

import io.goodhart.adoption.Somebody;
import io.goodhart.privacy.Figure.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
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
  private final List<KnownPart> alone = new ArrayList<>();
  private final List<KnownPart> sharing = new ArrayList<>();
  private final Map<Somebody, Integer> timesShared = new HashMap<>();
  private final List<GroupPart> silent = new ArrayList<>();
  private final int people;
  private final int rest;

  Overlap(int size, List<GroupPart> parts) {
    Map<Somebody, Integer> times = new HashMap<>();
    parts.forEach(part -> part.counted().forEach(who -> times.merge(who, 1, Integer::sum)));
    for (GroupPart part : parts) {
      KnownPart known = KnownPart.of(part);
      if (part.counted().stream().allMatch(who -> times(who, times) == 1)) {
        alone.add(known);
      } else if (known.isDark()) {
        silent.add(part);
      } else {
        sharing.add(known);
      }
    }
    silent.forEach(part -> part.counted().forEach(who -> times.merge(who, -1, Integer::sum)));
    // Who shared people with silent parts only shares nobody now.
    for (KnownPart known : List.copyOf(sharing)) {
      if (known.part().counted().stream().allMatch(who -> times(who, times) == 1)) {
        sharing.remove(known);
        alone.add(known);
      }
    }
    Set<Somebody> inSharing = new HashSet<>();
    for (KnownPart known : sharing) {
      for (Somebody who : known.part().counted()) {
        inSharing.add(who);
        if (times(who, times) > 1) {
          timesShared.put(who, times(who, times));
        }
      }
    }
    people = inSharing.size();
    rest = Math.max(0, size - people - alone.stream().mapToInt(KnownPart::size).sum());
  }

  /** Parts that share nobody with another of which anything is known. */
  List<KnownPart> alone() {
    return alone;
  }

  /** Parts that share people. */
  List<KnownPart> sharing() {
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
      for (KnownPart other : alone) {
        if (!Collections.disjoint(part.counted(), other.part().counted())) {
          Range ends = count.apply(other);
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
        && sharing.stream()
            .allMatch(
                known ->
                    !known.part().isWhole()
                        && known.active().isExact()
                        && known.leavesFree(sharedOf(known)));
  }

  /** How many different people a count can be about that is known of each of the sharing parts. */
  Range distinct(Function<KnownPart, Range> count) {
    int most = 0;
    for (KnownPart known : sharing) {
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
    for (KnownPart known : sharing) {
      int least = count.apply(known).from();
      largest = Math.max(largest, least);
      // Whoever is in so many parts is counted as often.
      scaled += (long) times * least - (times - 1L) * Math.min(sharedOf(known), least);
    }
    return Math.max(largest, Math.toIntExact((scaled + times - 1) / times));
  }

  private int sharedOf(KnownPart known) {
    return Math.toIntExact(
        known.part().counted().stream().filter(timesShared::containsKey).count());
  }

  private static int times(Somebody who, Map<Somebody, Integer> times) {
    return times.getOrDefault(who, 0);
  }
}
