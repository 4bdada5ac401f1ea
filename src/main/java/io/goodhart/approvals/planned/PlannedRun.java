package io.goodhart.approvals.planned;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Automation that somebody announced.
 *
 * @param id its name, which nobody can guess
 * @param agent what runs
 * @param owner who answers for it
 * @param from the first day
 * @param to the last day
 * @param dollars what it may cost at most, if they said so
 * @param ticket where it is written down, if anywhere
 * @param reason what it is, in the owner's words
 * @param state where it stands
 * @param askedAt when it was announced
 * @param last what was done to it last, since it was announced
 * @param endedOn the last day that it explains, if it was taken back; before the first if it
 *     explains none
 */
public record PlannedRun(
    String id,
    AgentId agent,
    Person owner,
    LocalDate from,
    LocalDate to,
    Optional<Integer> dollars,
    Optional<String> ticket,
    String reason,
    State state,
    Instant askedAt,
    Optional<Step> last,
    Optional<LocalDate> endedOn) {
  /** The longest run, in days. */
  public static final int LONGEST_DAYS = 92;

  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_TICKET = 40;

  /** Refuses a run without an end or a reason. */
  public PlannedRun {
    if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS - 1))) {
      throw new IllegalArgumentException("A run lasts 1 to " + LONGEST_DAYS + " days");
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("A reason has 1 to " + LONGEST_REASON + " characters");
    }
    if (ticket.filter(text -> text.length() > LONGEST_TICKET).isPresent()) {
      throw new IllegalArgumentException("A ticket has at most " + LONGEST_TICKET + " characters");
    }
  }

  /** The same after somebody decided. */
  PlannedRun decided(State now, Step step) {
    return with(now, step, Optional.empty());
  }

  /** The same after it was taken back: what has been stays explained, what would come is not. */
  PlannedRun takenBack(LocalDate today, Step step) {
    return state == State.ASKED
        ? with(State.WITHDRAWN, step, Optional.empty())
        : with(State.ENDED, step, Optional.of(today.isBefore(from) ? from.minusDays(1) : today));
  }

  /** Whether there is anything to take back: it waits or is approved, and is not over. */
  public boolean isAhead(LocalDate today) {
    return (state == State.ASKED || state == State.APPROVED) && !to.isBefore(today);
  }

  /** Whether its last day is over and nobody decided on it. */
  public boolean isOverUndecided(LocalDate today) {
    return state == State.ASKED && to.isBefore(today);
  }

  private PlannedRun with(State now, Step step, Optional<LocalDate> end) {
    return new PlannedRun(
        id, agent, owner, from, to, dollars, ticket, reason, now, askedAt, Optional.of(step), end);
  }

  /**
   * A change of where a run stands.
   *
   * @param by who made it
   * @param at when
   * @param reason why, in their words, if they said so
   */
  public record Step(Person by, Instant at, Optional<String> reason) {
    /** Refuses a reason that is too long to be shown. */
    public Step {
      if (reason.filter(text -> text.length() > LONGEST_REASON).isPresent()) {
        throw new IllegalArgumentException(
            "A reason has at most " + LONGEST_REASON + " characters");
      }
    }
  }

  /** Where a run stands. */
  public enum State {
    /** An admin is asked. */
    ASKED("asked"),
    /** An admin agreed: what falls on its days is explained. */
    APPROVED("approved"),
    /** An admin did not agree. */
    DECLINED("declined"),
    /** It was taken back before anybody decided. */
    WITHDRAWN("withdrawn"),
    /** It was approved, and taken back since. */
    ENDED("ended");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** The word it is stored by. */
    public String code() {
      return code;
    }

    /** The state of that word. */
    public static State of(String code) {
      for (State state : values()) {
        if (state.code.equals(code)) {
          return state;
        }
      }
      throw new IllegalArgumentException("There is no state of a run \"" + code + "\"");
    }
  }
}
