package io.goodhart.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The only way to a direct message, with one budget for each reason.
 *
 * <p>A message's key in the outbox is its place in the budget: it is reserved once, whatever is
 * repeated or runs twice. What would be a second message of the same turn joins the first as long
 * as that waits, and has to wait for the next turn once it has gone. Safe for use by many threads.
 */
public final class DirectMessages {
  private static final LocalTime EVENING = LocalTime.of(19, 0);
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final int MOST_TURNS = 4;

  private final Outbox outbox;
  private final QuietPeople quiet;
  private final Clock clock;

  /** Sends through this outbox. */
  public DirectMessages(Outbox outbox, QuietPeople quiet, Clock clock) {
    this.outbox = outbox;
    this.quiet = quiet;
    this.clock = clock;
  }

  /**
   * Tells somebody something, as soon as the budget allows.
   *
   * @param about what it is about; of what may be sent each time, the same is sent once
   * @param body the message as an edge wrote it; what was measured never stands in one
   * @throws StoreException if the outbox cannot be read or written
   */
  public Told tell(Recipient to, Reason reason, String about, String body) {
    if (!reason.evenIfQuiet() && quiet.isQuiet(to.address())) {
      return new Told.Quiet();
    }
    Instant at = reason.waitsForMorning() ? byDay(clock.instant(), to.zone()) : clock.instant();
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      LocalDate day = LocalDate.ofInstant(at, to.zone());
      String slot = reason.often().slot(day, about);
      String key = key(to, reason, slot);
      if (outbox.reserve(key, to.address(), body, Optional.empty(), at)) {
        return new Told.By(key, at);
      }
      if (reason.often() == Reason.Often.EACH) {
        return new Told.NotSent();
      }
      Optional<OutboxMessage> before = outbox.find(key).filter(DirectMessages::waits);
      if (before.isPresent()) {
        return new Told.By(key, before.get().nextAttempt());
      }
      at = morning(reason.often().next(day), to.zone());
    }
    return new Told.NotSent();
  }

  /**
   * Puts other words in the place of something that somebody was told or is about to be.
   *
   * @param about what it was about when they were told
   * @param change the number of the change; the same is made once
   * @throws StoreException if the outbox cannot be read or written
   */
  public void retell(Recipient to, Reason reason, String about, int change, String body) {
    String key = key(to, reason, about);
    boolean unused = outbox.replace(key + ":" + change, key, to.address(), body, clock.instant());
  }

  private static String key(Recipient to, Reason reason, String slot) {
    return "dm:" + reason.code() + ":" + to.address() + ":" + slot;
  }

  private static boolean waits(OutboxMessage message) {
    return message.state() == OutboxMessage.State.WAITING;
  }

  /** The instant itself by day; in the evening and at night the next morning. */
  static Instant byDay(Instant now, ZoneId zone) {
    ZonedDateTime local = now.atZone(zone);
    if (local.toLocalTime().isBefore(MORNING)) {
      return morning(local.toLocalDate(), zone);
    }
    return local.toLocalTime().isBefore(EVENING)
        ? now
        : morning(local.toLocalDate().plusDays(1), zone);
  }

  private static Instant morning(LocalDate day, ZoneId zone) {
    return day.atTime(MORNING).atZone(zone).toInstant();
  }
}
