package io.goodhart.digest;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.delivery.Outbox;
import io.goodhart.digest.Digest.Reason;
import io.goodhart.digest.DueDigests.Due;
import io.goodhart.roster.Team;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Posts every digest that is due. Safe to call as often as one likes and from several processes:
 * the outbox takes each message once.
 */
public final class WeeklyDigests {
  /** So many teams are cheaper to read at once than one by one. */
  private static final int MANY = 10;

  private final DueDigests dueDigests;
  private final DigestCompiler compiler;
  private final DigestWording wording;
  private final DigestPublisher publisher;
  private final PostingNotes notes;
  private final SaidFigures said;
  private final Outbox outbox;
  private final Clock clock;

  /** Posts through this publisher. */
  public WeeklyDigests(
      DueDigests dueDigests,
      DigestCompiler compiler,
      DigestWording wording,
      DigestPublisher publisher,
      SaidFigures said,
      Outbox outbox,
      Clock clock) {
    this.dueDigests = dueDigests;
    this.compiler = compiler;
    this.wording = wording;
    this.publisher = publisher;
    this.notes = new PostingNotes(wording.texts(), outbox);
    this.said = said;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Publishes what is due now and returns it.
   *
   * @throws RuntimeException the first failure, after every other team got its digest
   */
  public List<Due> publishDue() {
    List<Due> due = dueDigests.at(clock.instant());
    DigestCompiler pass = due.size() < MANY ? compiler : compiler.having(weeksOf(due));
    EachInTurn.of(due).run(one -> publish(one, pass));
    return due;
  }

  /** The weeks that their charts show, read for all of them at once. */
  private Map<ReportingWeek, WeekRates> weeksOf(List<Due> due) {
    List<Team> teams = due.stream().map(Due::team).toList();
    Map<ReportingWeek, WeekRates> weeks = new HashMap<>();
    for (Due one : due) {
      for (int back = 0; back < DigestCompiler.TREND_WEEKS; back++) {
        weeks.computeIfAbsent(one.week().plus(-back), week -> compiler.rates(teams, week));
      }
    }
    return weeks;
  }

  /**
   * Publishes one digest, due or not; one that is reserved already stays as it is.
   *
   * @throws IllegalArgumentException if its week is not over
   */
  public void publish(Due due) {
    publish(due, compiler);
  }

  private void publish(Due due, DigestCompiler with) {
    Digest digest = with.compile(due.team(), due.week());
    Instant now = clock.instant();
    boolean smallTeam = digest.reason().equals(Optional.of(Reason.SMALL_TEAM));
    if (!smallTeam) {
      // Before the message, so that no message stands without it.
      said.keep(due.key(), SaidFigure.of(digest, now));
    }
    publisher.publish(
        smallTeam ? "small-team:" + due.team().id().value() : due.key(),
        due.channel(),
        smallTeam
            ? wording.post(digest)
            : notes.on(post(digest, due), due.timetable(), due.week(), now),
        wording.details(digest));
    if (smallTeam) {
      outbox.settle(due.key(), due.channel(), now);
    }
  }

  /** The first one is never a line about nothing new. */
  private Message post(Digest digest, Due due) {
    return notes.isFirst(due.timetable(), due.week())
        ? wording.inFull(digest)
        : wording.post(digest);
  }
}
