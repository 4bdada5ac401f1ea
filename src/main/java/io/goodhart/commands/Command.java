package io.goodhart.commands;

import io.goodhart.calendar.ReportingWeek;
import java.util.Optional;

/** What somebody asked for with a slash command. */
public sealed interface Command {
  /**
   * Their own week.
   *
   * @param week a past week; absent: the running one
   */
  record OwnWeek(Optional<ReportingWeek> week) implements Command {}

  /**
   * A team's closed week.
   *
   * @param team the team's name; absent: their own
   * @param week which week; absent: the last one
   */
  record TeamWeek(Optional<String> team, Optional<ReportingWeek> week) implements Command {}

  /**
   * A closed week of all teams.
   *
   * @param week which week; absent: the last one
   */
  record OrgWeek(Optional<ReportingWeek> week) implements Command {}

  /**
   * Days on which the asker is away.
   *
   * @param said the days as they were written; empty: none
   */
  record Away(String said) implements Command {}

  /** How everything is counted. */
  record Method() implements Command {}

  /** What can be asked. */
  record Help() implements Command {}

  /**
   * A token for telemetry, or those they have.
   *
   * @param rest what stands behind the word
   */
  record Connect(String rest) implements Command {}

  /**
   * An alias to be theirs, or what waits to be confirmed.
   *
   * @param rest what stands behind the word
   */
  record Link(String rest) implements Command {}

  /**
   * Who looked at the asker's data.
   *
   * @param rest what stands behind the word
   */
  record Who(String rest) implements Command {}

  /**
   * Opening another person's data, which passes the gate.
   *
   * @param rest what stands behind the word
   */
  record Review(String rest) implements Command {}

  /**
   * Fewer direct messages.
   *
   * @param rest what stands behind the word
   */
  record Quiet(String rest) implements Command {}

  /**
   * What is kept of the asker, to take away.
   *
   * @param rest what stands behind the word
   */
  record Export(String rest) implements Command {}

  /**
   * What is kept of the asker, to be erased.
   *
   * @param rest what stands behind the word
   */
  record Forget(String rest) implements Command {}

  /** The notes about the asker's activity. */
  record Notes() implements Command {}

  /**
   * What it was that a note tells of.
   *
   * @param rest what stands behind the word
   */
  record Explain(String rest) implements Command {}

  /** The week of another person, which is not for asking. */
  record SomeoneElse() implements Command {}

  /**
   * Something that is not known.
   *
   * @param said what they wrote
   * @param nearest what they may have meant
   */
  record Unknown(String said, Optional<String> nearest) implements Command {}

  /**
   * A week that cannot be read.
   *
   * @param said what they wrote
   */
  record UnreadableWeek(String said) implements Command {}
}
