package io.goodhart.digest;

import io.goodhart.adoption.Adoption;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.delivery.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Posts the digest of all teams once a week, as soon as the last team's week is over and the time
 * for digests has come in the organisation's zone. Safe to call as often as one likes and from
 * several processes.
 */
public final class AllTeamsDigests {
  private final String channel;
  private final DigestSchedule schedule;
  private final OrgDigestCompiler compiler;
  private final OrgWording wording;
  private final DigestPublisher publisher;
  private final SaidFigures said;
  private final Outbox outbox;
  private final Clock clock;

  /**
   * Posts to this channel.
   *
   * @param schedule when, by the organisation's clocks
   */
  public AllTeamsDigests(
      String channel,
      DigestSchedule schedule,
      OrgDigestCompiler compiler,
      OrgWording wording,
      DigestPublisher publisher,
      SaidFigures said,
      Outbox outbox,
      Clock clock) {
    this.channel = channel;
    this.schedule = schedule;
    this.compiler = compiler;
    this.wording = wording;
    this.publisher = publisher;
    this.said = said;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Publishes what is due now; only the latest week counts. As long as there is no team, nothing
   * is: an installation that is being set up has nothing to tell.
   */
  public void publishDue() {
    Instant now = clock.instant();
    Optional<ReportingWeek> due = due(now);
    if (due.isPresent() && compiler.hasTeams()) {
      OrgDigest digest = compiler.compile(due.get());
      // Before the message, so that no message stands without it.
      said.keep(key(due.get()), SaidFigure.of(digest, now));
      publisher.publish(key(due.get()), channel, wording.of(digest), Optional.empty());
    }
  }

  private Optional<ReportingWeek> due(Instant now) {
    ReportingWeek closed = compiler.lastClosedWeek();
    ReportingWeek week = schedule.from(closed).isAfter(now) ? closed.previous() : closed;
    return outbox.find(key(week)).isPresent() || outbox.find(key(closed)).isPresent()
        ? Optional.empty()
        : Optional.of(week);
  }

  /** What makes it the same message: the organisation, week and definition. */
  static String key(ReportingWeek week) {
    return "digest:org:" + week + ":" + Adoption.DEFINITION;
  }
}
