package io.goodhart.adoption.cost;

import io.goodhart.roster.MemberId;
import io.goodhart.roster.PersonLevel;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sum together with what each member adds to it, by which {@code privacy} decides whether it may
 * be shown. Who adds nothing is not in it.
 */
public final class Contributions {
  private final Map<MemberId, BigDecimal> byMember;

  /** Leaves out those who add nothing. */
  public Contributions(Map<MemberId, BigDecimal> byMember) {
    this.byMember =
        byMember.entrySet().stream()
            .filter(entry -> entry.getValue().signum() > 0)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What each member adds, always above 0. */
  @PersonLevel
  public Map<MemberId, BigDecimal> byMember() {
    return byMember;
  }

  /** How many members contribute. */
  public int contributors() {
    return byMember.size();
  }

  /**
   * Whether the second largest contributor could work out the largest contribution within so many
   * percent: the others together contribute less than that.
   */
  public boolean isDominated(int percent) {
    List<BigDecimal> largestFirst =
        byMember.values().stream().sorted(Comparator.reverseOrder()).toList();
    if (largestFirst.size() < 2) {
      return true;
    }
    BigDecimal largest = largestFirst.get(0);
    BigDecimal others = sum().subtract(largest).subtract(largestFirst.get(1));
    return others
            .multiply(BigDecimal.valueOf(100))
            .compareTo(largest.multiply(BigDecimal.valueOf(percent)))
        < 0;
  }

  /** Whether its contributors are some of the whole's, but not all. */
  public boolean liesWithin(Contributions whole) {
    return byMember.size() < whole.byMember.size()
        && whole.byMember.keySet().containsAll(byMember.keySet());
  }

  /** What is left without the contributors of those parts. */
  public Contributions without(Collection<Contributions> parts) {
    Set<MemberId> covered = new HashSet<>();
    parts.forEach(part -> covered.addAll(part.byMember.keySet()));
    return new Contributions(
        byMember.entrySet().stream()
            .filter(entry -> !covered.contains(entry.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The sum. */
  public BigDecimal sum() {
    return byMember.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Contributions that && byMember.equals(that.byMember);
  }

  @Override
  public int hashCode() {
    return byMember.hashCode();
  }

  /** Says how many contribute, not who or what. */
  @Override
  public String toString() {
    return "Contributions[of " + byMember.size() + " members]";
  }
}
