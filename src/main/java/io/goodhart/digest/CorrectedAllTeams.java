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
 * Takes late data into one correction of the digest of all teams, on the Wednesday after its week
 * by the organisation's clocks. It is corrected where everybody's figure changes enough to say so,
 * or that of a team in its table does; both come from the same counts then. Whether it was is
 * decided once and kept.
 */
public final class CorrectedAllTeams {
  private final DigestSchedule schedule;
  private final Timetable timetable;
  private final OrgDigestCompiler compiler;
  private final CorrectionWording wording;
  private final SaidFigures said;
  private final CorrectionPublisher publisher;
  private final Outbox outbox;
  private final Clock clock;

  /**
   * Corrects what stands in this outbox.
   *
   * @param schedule when the digest of all teams is posted, by the organisation's clocks
   * @param timetable when those of the teams are
   */
  public CorrectedAllTeams(
      DigestSchedule schedule,
      Timetable timetable,
      OrgDigestCompiler compiler,
      Texts texts,
      SaidFigures said,
      CorrectionPublisher publisher,
      Outbox outbox,
      Clock clock) {
    this.schedule = schedule;
    this.timetable = timetable;
    this.compiler = compiler;
    this.wording = new CorrectionWording(texts, new DigestWording(texts));
    this.said = said;
    this.publisher = publisher;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Corrects the last week's digest if that is due. */
  public void correctDue() {
    ReportingWeek week = compiler.lastClosedWeek();
    Instant due = schedule.correction(week);
    Instant now = clock.instant();
    String key = AllTeamsDigests.key(week);
    String correctionKey = key + ":correction";
    Optional<OutboxMessage> posted =
        outbox.find(key).filter(message -> message.state() == State.SENT);
    Optional<SaidFigure> figure = said.of(key).filter(one -> one.at().isBefore(due));
    if (now.isBefore(due)
        || posted.isEmpty()
        || figure.isEmpty()
        || outbox.find(correctionKey).isPresent()) {
      return;
    }
    String channel = posted.get().channel();
    OrgDigest digest = compiler.compileAnew(week);
    Optional<Correction> correction =
        Correction.of(figure.get(), digest, isCorrectedForATeam(digest, due));
    if (correction.isEmpty()) {
      outbox.settle(correctionKey, channel, now);
      return;
    }
    publisher.correct(
        correctionKey,
        key,
        channel,
        wording.post(digest, correction.get(), LocalDate.ofInstant(now, schedule.zone())),
        wording.inThread(digest, correction.get()));
  }

  private boolean isCorrectedForATeam(OrgDigest digest, Instant due) {
    return digest.teams().stream()
        .anyMatch(
            team ->
                said.of(timetable.of(team.team()).key(digest.week()))
                    .filter(figure -> figure.at().isBefore(due))
                    .flatMap(figure -> Correction.of(figure, team))
                    .isPresent());
  }
}
