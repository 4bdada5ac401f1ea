package io.goodhart.approvals;

import io.goodhart.roster.Alias;

/** What the workplace says of people now; never remembered from before. */
public interface Colleagues {
  /** Nobody is known. */
  Colleagues UNKNOWN =
      new Colleagues() {
        @Override
        public boolean isFullMember(Alias who) {
          return false;
        }

        @Override
        public boolean isIn(String group, Alias who) {
          return false;
        }
      };

  /** Whether they belong to the organisation: not a guest, not from outside, not deactivated. */
  boolean isFullMember(Alias who);

  /** Whether they are in the user group of this handle, written with {@code @}. */
  boolean isIn(String group, Alias who);
}
