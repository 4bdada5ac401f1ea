package io.goodhart.adoption.cost;

import io.goodhart.roster.MemberId;
import io.goodhart.roster.PersonLevel;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
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

  /** What is left without those members. */
  public Contributions without(Collection<MemberId> members) {
    return new Contributions(
        byMember.entrySet().stream()
            .filter(entry -> !members.contains(entry.getKey()))
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
