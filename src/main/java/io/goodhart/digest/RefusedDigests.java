package io.goodhart.digest;

import io.goodhart.delivery.Outbox;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.delivery.OutboxMessage.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Looks after digests that a channel did not take: a lead is told once, and the digest is tried
 * again every hour, when Goodhart is invited somewhere, and when the team has another channel.
 */
public final class RefusedDigests {
  private static final Duration AGAIN = Duration.ofHours(1);

  /** Half an hour of looking in vain whether the message had arrived. */
  private static final int MANY_TRIES = 30;

  private final Timetable timetable;
  private final Outbox outbox;
  private final LeadNotes leads;
  private final Texts texts;
  private final Clock clock;

  /** Looks after what stands in this outbox. */
  public RefusedDigests(
      Timetable timetable, Outbox outbox, LeadNotes leads, Texts texts, Clock clock) {
    this.timetable = timetable;
    this.outbox = outbox;
    this.leads = leads;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * Tells of what was refused, and tries again what is due for it.
   *
   * @throws RuntimeException the first failure, after every other team was looked at
   */
  public void lookAfter() {
    each(false);
  }

  /** Tries everything again at once, because there may be another answer now. */
  public void tryAgain() {
    each(true);
  }

  private void each(boolean atOnce) {
    Instant now = clock.instant();
    EachInTurn.of(timetable.all().stream().filter(TeamTimetable::isPosted).toList())
        .run(
            team -> {
              String key = team.key(team.latestDue(now));
              outbox.find(key).ifPresent(message -> lookAfter(team, message, now, atOnce));
            });
  }

  private void lookAfter(TeamTimetable team, OutboxMessage message, Instant now, boolean atOnce) {
    String channel = team.channel().orElse(message.channel());
    if (message.state() == State.UNCLEAR && message.attempts() >= MANY_TRIES) {
      tell(team, message, "unclear");
    } else if (message.state() == State.REFUSED) {
      tell(team, message, word(message.reason()));
      if (atOnce || !channel.equals(message.channel()) || isLongAgo(message, now)) {
        outbox.reopen(message.key(), channel, now);
      }
    }
  }

  /** However the clock was set in between. */
  private static boolean isLongAgo(OutboxMessage message, Instant now) {
    return message
        .settledAt()
        .map(at -> Duration.between(at, now).abs().compareTo(AGAIN) >= 0)
        .orElse(true);
  }

  private void tell(TeamTimetable team, OutboxMessage message, String word) {
    String said =
        texts.say("digest.refused." + word, team.team().name(), ChannelName.of(message.channel()));
    leads.tell(team.team(), message.key(), Message.of(said));
  }

  private static String word(String reason) {
    return switch (reason) {
      case "not_in_channel", "channel_not_found" -> "not-in-channel";
      case "is_archived" -> "archived";
      default -> "otherwise";
    };
  }
}
