package io.goodhart.privacy;

import io.goodhart.calendar.ReportingWeek;
import java.time.Instant;
import java.util.Optional;

/**
 * What a reader gets who wants to see another person's data.
 *
 * @param <T> what they want to see
 */
public sealed interface ReadOutcome<T> {
  /**
   * It is in the ledger and may be shown.
   *
   * @param until when access ends
   */
  record Opened<T>(AccessRequest request, Disclosed<T> data, Instant until)
      implements ReadOutcome<T> {}

  /** Nobody has agreed, or access has ended; a new request may be made. */
  record NotAgreed<T>() implements ReadOutcome<T> {}

  /** A second admin has not decided yet. */
  record Waiting<T>() implements ReadOutcome<T> {}

  /**
   * The person has not been told yet, so nothing is shown.
   *
   * @param at when they are told at the earliest; empty if that is under way
   */
  record NotToldYet<T>(Optional<Instant> at) implements ReadOutcome<T> {}

  /** The person cannot be told, so nothing is shown. */
  record CannotBeTold<T>() implements ReadOutcome<T> {}

  /** The week is not over; others see closed weeks only. */
  record StillOpen<T>(ReportingWeek lastClosed) implements ReadOutcome<T> {}

  /** That is for admins. */
  record NotAnAdmin<T>() implements ReadOutcome<T> {}

  /** It is their own data, which they see without asking. */
  record Yourself<T>() implements ReadOutcome<T> {}

  /** They are on no team. */
  record NotOnARoster<T>() implements ReadOutcome<T> {}

  /** The access record could not be written. */
  record NotRecorded<T>() implements ReadOutcome<T> {}
}
