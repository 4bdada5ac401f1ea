package io.goodhart.digest;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.delivery.Outbox;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.delivery.OutboxMessage.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Takes late data into one correction of each digest that was posted, on the Wednesday after its
 * week. Whether it changed anything is decided once and kept; data that comes later changes no
 * message any more.
 */
public final class CorrectedDigests {
  private final Timetable timetable;
  private final DigestCompiler compiler;
  private final CorrectionWording wording;
  private final PostingNotes notes;
  private final SaidFigures said;
  private final CorrectionPublisher publisher;
  private final Outbox outbox;
  private final Clock clock;

  /** Corrects what stands in this outbox. */
  public CorrectedDigests(
      Timetable timetable,
      DigestCompiler compiler,
      Texts texts,
      SaidFigures said,
      CorrectionPublisher publisher,
      Outbox outbox,
      Clock clock) {
    this.timetable = timetable;
    this.compiler = compiler;
    this.wording = new CorrectionWording(texts, new DigestWording(texts));
    this.notes = new PostingNotes(texts, outbox);
    this.said = said;
    this.publisher = publisher;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Corrects what is due for it now.
   *
   * @throws RuntimeException the first failure, after every other team was looked at
   */
  public void correctDue() {
    Instant now = clock.instant();
    EachInTurn.of(timetable.all()).run(team -> correct(team, team.lastClosed(now), now));
  }

  private void correct(TeamTimetable team, ReportingWeek week, Instant now) {
    if (now.isBefore(team.correctedAt(week))) {
      return;
    }
    String key = team.key(week);
    String correctionKey = key + ":correction";
    Optional<OutboxMessage> posted = outbox.find(key).filter(CorrectedDigests::isInTheChannel);
    Optional<SaidFigure> figure =
        said.of(key).filter(one -> one.at().isBefore(team.correctedAt(week)));
    if (posted.isEmpty() || figure.isEmpty() || outbox.find(correctionKey).isPresent()) {
      return;
    }
    String channel = posted.get().channel();
    Digest digest = compiler.compile(team.team(), week);
    Optional<Correction> correction = Correction.of(figure.get(), digest);
    if (correction.isEmpty()) {
      outbox.settle(correctionKey, channel, now);
      return;
    }
    LocalDate today = LocalDate.ofInstant(now, team.schedule().zone());
    Message post = wording.post(digest, correction.get(), today);
    Instant postedAt = posted.get().settledAt().orElse(now);
    publisher.correct(
        correctionKey,
        key,
        channel,
        notes.on(post, team, week, postedAt),
        wording.inThread(digest, correction.get()));
  }

  /** A key that was settled because nothing had to be said has no message. */
  private static boolean isInTheChannel(OutboxMessage message) {
    return message.state() == State.SENT && message.postedAs().isPresent();
  }
}
