package io.goodhart.privacy;

import java.time.Instant;
import java.util.Optional;

/** What became of an admin's word on a request. */
public sealed interface DecideOutcome {
  /**
   * Access is given.
   *
   * @param toldAt when the person is told, before anything is shown; empty if that could not be
   *     arranged yet
   */
  record Agreed(AccessRequest request, Optional<Instant> toldAt) implements DecideOutcome {}

  /** Access is not given. */
  record Declined() implements DecideOutcome {}

  /** The reader took the request back. */
  record Withdrawn() implements DecideOutcome {}

  /** That is for admins. */
  record NotAnAdmin() implements DecideOutcome {}

  /** Who asked cannot be the second to agree. */
  record OwnRequest() implements DecideOutcome {}

  /** Nobody decides about their own data here. */
  record AboutYourself() implements DecideOutcome {}

  /** Only who asked can take it back. */
  record NotYours() implements DecideOutcome {}

  /** Somebody has decided before, or there is no such request. */
  record SettledBefore() implements DecideOutcome {}

  /** Nobody decided in time. */
  record TooLate() implements DecideOutcome {}

  /** Who asked is no admin any more. */
  record ReaderNoAdmin() implements DecideOutcome {}

  /** The person has left, so they cannot be told. */
  record PersonLeft() implements DecideOutcome {}

  /** The access record could not be written. */
  record NotRecorded() implements DecideOutcome {}
}
