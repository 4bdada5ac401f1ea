package io.goodhart.privacy;

/** What became of the wish to open somebody's data. */
public sealed interface AskOutcome {
  /** A second admin can decide now. */
  record Asked(AccessRequest request) implements AskOutcome {}

  /** The same is asked for already, or open. */
  record AskedBefore() implements AskOutcome {}

  /** That is for admins. */
  record NotAnAdmin() implements AskOutcome {}

  /** There is no admin but the one who asks. */
  record NoSecondAdmin() implements AskOutcome {}

  /** It is their own data, which they need not ask for. */
  record Yourself() implements AskOutcome {}

  /** They are on no team, so they can neither be found nor told. */
  record NotOnARoster() implements AskOutcome {}

  /** The access record could not be written. */
  record NotRecorded() implements AskOutcome {}
}
