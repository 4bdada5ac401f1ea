package io.goodhart.privacy;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.Somebody;
import java.util.Set;

/**
 * A team as a part of a larger group whose figures stand beside its own.
 *
 * @param counted who counts in it
 * @param adoption its week; exact
 * @param shown its week as others see it, wherever they do
 * @param isWhole whether its figures were themselves told from those of parts: a parent's
 */
public record GroupPart(
    Set<Somebody> counted, Adoption adoption, DisclosedAdoption shown, boolean isWhole) {
  /** Refuses who is not counted or is counted twice. */
  public GroupPart {
    counted = Set.copyOf(counted);
    if (counted.size() != adoption.eligible()) {
      throw new IllegalArgumentException(
          counted.size() + " people are not the " + adoption.eligible() + " who were counted");
    }
  }

  /** A team that others see by the rules for one team. */
  public static GroupPart team(Set<Somebody> counted, Adoption adoption, DisclosedAdoption shown) {
    return new GroupPart(counted, adoption, shown, false);
  }

  /** A parent, as {@link OrgDisclosure} shows it beside its parts. */
  public static GroupPart parent(
      Set<Somebody> counted, Adoption adoption, DisclosedAdoption shown) {
    return new GroupPart(counted, adoption, shown, true);
  }

  int size() {
    return counted.size();
  }

  /** Active people who are not in the strict count. */
  int left() {
    return adoption.deliberate() - adoption.strict();
  }

  /** People who may have been active and are not in the headline. */
  int unclear() {
    return adoption.possible() - adoption.deliberate();
  }
}
