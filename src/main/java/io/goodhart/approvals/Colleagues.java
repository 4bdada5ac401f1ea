package io.goodhart.approvals;

import io.goodhart.roster.Alias;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the workplace says of people. What decides is asked anew each time; every method fails with
 * {@link ColleaguesUnknownException} if the workplace does not answer.
 */
public interface Colleagues {
  /** Nobody is known. */
  Colleagues UNKNOWN =
      new Colleagues() {
        @Override
        public boolean isFullMember(Alias who) {
          return false;
        }

        @Override
        public Set<Alias> peopleOf(String group) {
          return Set.of();
        }

        @Override
        public Optional<String> groupId(String group) {
          return Optional.empty();
        }

        @Override
        public List<Alias> membersAmong(Collection<Alias> people) {
          return List.of();
        }

        @Override
        public String workspace() {
          throw new ColleaguesUnknownException("no workplace");
        }
      };

  /** Whether they belong to the organisation: not a guest, not from outside, not deactivated. */
  boolean isFullMember(Alias who);

  /** The people of the user group of this handle, written with {@code @}. */
  Set<Alias> peopleOf(String group);

  /** The id of the user group of this handle, by which it is mentioned. */
  Optional<String> groupId(String group);

  /** Whether they are in the user group of this handle, written with {@code @}. */
  default boolean isIn(String group, Alias who) {
    return peopleOf(group).contains(who);
  }

  /**
   * Those who belong to the organisation as far as was heard of them. Good enough to choose whom to
   * ask; whether they may decide is asked when they do.
   */
  List<Alias> membersAmong(Collection<Alias> people);

  /** The workspace in which they all are. */
  String workspace();
}
