package io.goodhart.privacy;

import io.goodhart.ledger.EntryHash;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The wish of an admin to open data about somebody.
 *
 * @param id the number of its first entry in the ledger
 * @param reader who wants to
 * @param person about whom, as they were named; they are told there
 * @param member who that is on the roster
 * @param purpose what for
 * @param sentence what for, in the reader's words, which lie beside the ledger
 * @param askedAt when they asked
 * @param state how far it got
 * @param decidedBy who decided; empty as long as nobody has
 * @param decidedAt when
 * @param notice how the person is told; empty until that is arranged
 */
public record AccessRequest(
    long id,
    Alias reader,
    Alias person,
    MemberId member,
    Purpose purpose,
    EntryHash sentence,
    Instant askedAt,
    State state,
    Optional<Alias> decidedBy,
    Optional<Instant> decidedAt,
    Optional<Notice> notice) {
  /** How long a second admin may take to decide. */
  public static final Duration WAITS = Duration.ofDays(3);

  /** How long access lasts, from the moment the person is told. */
  public static final Duration LASTS = Duration.ofDays(1);

  /** A request that nobody has decided on. */
  static AccessRequest asked(
      Alias reader,
      Alias person,
      MemberId member,
      Purpose purpose,
      EntryHash sentence,
      Instant at) {
    return new AccessRequest(
        0,
        reader,
        person,
        member,
        purpose,
        sentence,
        at,
        State.ASKED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with the number of its entry. */
  public AccessRequest withId(long number) {
    return new AccessRequest(
        number, reader, person, member, purpose, sentence, askedAt, state, decidedBy, decidedAt,
        notice);
  }

  /** Whether it can still be decided on. */
  public boolean isWaitingAt(Instant now) {
    return state == State.ASKED && now.isBefore(askedAt.plus(WAITS));
  }

  /** Whether access was agreed to and has not ended; the person may still have to be told. */
  public boolean isAgreedAt(Instant now) {
    return state == State.AGREED && now.isBefore(endsAt());
  }

  /** Whether the reader has nothing to gain by asking again. */
  public boolean isLiveAt(Instant now) {
    return isWaitingAt(now) || isAgreedAt(now);
  }

  /** When access ends: a day after the person is told. */
  public Instant endsAt() {
    return notice.map(Notice::at).or(() -> decidedAt).orElse(askedAt).plus(LASTS);
  }

  /**
   * How the person is told.
   *
   * @param key the direct message in the outbox
   * @param at when it goes out at the earliest
   */
  public record Notice(String key, Instant at) {}

  /** How far a request got. */
  public enum State {
    /** Nobody has decided. */
    ASKED(0),
    /** A second admin agreed. */
    AGREED(1),
    /** A second admin said no. */
    DECLINED(2),
    /** The reader took it back. */
    WITHDRAWN(3);

    private final int code;

    State(int code) {
      this.code = code;
    }

    /** The number it is stored by. */
    public int code() {
      return code;
    }
  }
}
