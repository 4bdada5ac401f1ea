package io.goodhart.digest;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.delivery.Outbox;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.delivery.OutboxMessage.State;
import io.goodhart.digest.DueDigests.Due;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What became of a team's digests, and posts one when somebody asks for it; never twice. */
public final class DigestPosts {
  private final DueDigests dueDigests;
  private final WeeklyDigests digests;
  private final Outbox outbox;
  private final Clock clock;

  /** Posts through {@code digests} and looks in this outbox. */
  public DigestPosts(DueDigests dueDigests, WeeklyDigests digests, Outbox outbox, Clock clock) {
    this.dueDigests = dueDigests;
    this.digests = digests;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Posts the last closed week's digest, unless it is there or on its way. */
  public Outcome postNow(TeamTimetable team) {
    if (team.channel().isEmpty()) {
      return new Outcome.NoChannel();
    }
    Instant now = clock.instant();
    Due due = Due.of(team, team.lastClosed(now));
    Optional<OutboxMessage> before = outbox.find(due.key());
    if (before.isPresent()) {
      return of(before.get(), due, now);
    }
    digests.publish(due);
    return outbox
        .find(due.key())
        .filter(DigestPosts::isUnsaid)
        .<Outcome>map(message -> new Outcome.SmallTeam())
        .orElseGet(() -> new Outcome.OnItsWay(due.channel()));
  }

  /** The digest of the last closed week as it stands, or else the one before. */
  public Optional<Standing> latest(TeamTimetable team) {
    ReportingWeek week = team.lastClosed(clock.instant());
    return Stream.<Supplier<Optional<Standing>>>of(
            () -> standing(team, week), () -> standing(team, week.previous()))
        .flatMap(one -> one.get().stream())
        .findFirst();
  }

  /** Whether a digest of the team is due and not reserved yet. */
  public boolean isDue(TeamTimetable team) {
    return dueDigests.isDue(team, clock.instant());
  }

  private Outcome of(OutboxMessage message, Due due, Instant now) {
    if (isUnsaid(message)) {
      return new Outcome.SmallTeam();
    }
    if (message.state() == State.SENT) {
      return new Outcome.Already(message.settledAt().orElse(now), message.channel());
    }
    if (message.state() == State.REFUSED) {
      outbox.reopen(due.key(), due.channel(), now);
    }
    return new Outcome.OnItsWay(due.channel());
  }

  private Optional<Standing> standing(TeamTimetable team, ReportingWeek week) {
    return outbox
        .find(team.key(week))
        .filter(message -> !isUnsaid(message))
        .map(
            message ->
                new Standing(
                    week,
                    message.state() == State.SENT ? message.settledAt() : Optional.empty(),
                    message.state() == State.REFUSED));
  }

  private static boolean isUnsaid(OutboxMessage message) {
    return message.state() == State.SENT && message.postedAs().isEmpty();
  }

  /** What came of asking for a post. */
  public sealed interface Outcome {
    /** It is reserved and goes out as soon as the channel takes it. */
    record OnItsWay(String channel) implements Outcome {}

    /** It was posted before. */
    record Already(Instant at, String channel) implements Outcome {}

    /** The team is too small for a digest of its own, and was told so. */
    record SmallTeam() implements Outcome {}

    /** The team has no channel. */
    record NoChannel() implements Outcome {}
  }

  /**
   * How a digest stands.
   *
   * @param week its week
   * @param postedAt when it arrived; absent: it waits
   * @param isRefused whether the channel did not take it
   */
  public record Standing(ReportingWeek week, Optional<Instant> postedAt, boolean isRefused) {}
}
