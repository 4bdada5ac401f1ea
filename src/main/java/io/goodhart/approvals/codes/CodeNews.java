package io.goodhart.approvals.codes;

import io.goodhart.approvals.action.Person;
import java.time.Instant;

/** Tells people that something happened to their codes, so that they notice if it was not them. */
public interface CodeNews {
  /** Nobody is told. */
  CodeNews NONE =
      new CodeNews() {
        @Override
        public void setUp(Person person, Instant at) {}

        @Override
        public void locked(Person person, Instant until) {}
      };

  /** Codes were set up for them, or changed. */
  void setUp(Person person, Instant at);

  /** Too many wrong codes were typed for them. */
  void locked(Person person, Instant until);
}
