package io.goodhart.app;

import io.goodhart.commands.DigestAnswers;
import io.goodhart.commands.Jobs;
import io.goodhart.digest.AllTeamsDigests;
import io.goodhart.digest.CorrectedAllTeams;
import io.goodhart.digest.CorrectedDigests;
import io.goodhart.digest.DigestPosts;
import io.goodhart.digest.DueDigests;
import io.goodhart.digest.EachInTurn;
import io.goodhart.digest.LeadNotes;
import io.goodhart.digest.OrgWording;
import io.goodhart.digest.RefusedDigests;
import io.goodhart.digest.TeamTimetable;
import io.goodhart.digest.WeeklyDigests;
import io.goodhart.edge.schedule.Schedule;
import io.goodhart.edge.slack.post.SlackDigestPublisher;
import io.goodhart.edge.slack.render.BlockKit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is done about digests by itself: post, correct, look after what was refused. What there is
 * to do comes from the database and the clock; the schedule wakes it at the start, every five
 * minutes and when a team's digest is due.
 */
final class DigestJobs {
  private static final String JOB = "digests";
  private static final Duration BEAT = Duration.ofMinutes(5);

  private final Core core;
  private final Schedule schedule;
  private final DueDigests dueDigests;
  private final WeeklyDigests digests;
  private final Optional<AllTeamsDigests> allTeams;
  private final CorrectedDigests corrections;
  private final Optional<CorrectedAllTeams> allTeamsCorrections;
  private final RefusedDigests refused;

  DigestJobs(Core core, SlackDigestPublisher publisher, Schedule schedule) {
    this.core = core;
    this.schedule = schedule;
    this.dueDigests = new DueDigests(core.timetable, core.outbox);
    this.digests =
        new WeeklyDigests(
            dueDigests, core.compiler, core.wording, publisher, core.said, core.outbox, core.clock);
    this.allTeams =
        core.config
            .orgChannel()
            .map(
                channel ->
                    new AllTeamsDigests(
                        channel,
                        Figures.schedule(core.config),
                        core.allTeams,
                        new OrgWording(core.texts),
                        publisher,
                        core.said,
                        core.outbox,
                        core.clock));
    this.corrections =
        new CorrectedDigests(
            core.timetable,
            core.compiler,
            core.texts,
            core.said,
            publisher,
            core.outbox,
            core.clock);
    BlockKit blockKit = new BlockKit();
    this.allTeamsCorrections =
        core.config
            .orgChannel()
            .map(
                channel ->
                    new CorrectedAllTeams(
                        Figures.schedule(core.config),
                        core.timetable,
                        core.allTeams,
                        core.texts,
                        core.said,
                        publisher,
                        core.outbox,
                        core.clock));
    this.refused =
        new RefusedDigests(
            core.timetable,
            core.outbox,
            new LeadNotes(
                core.contacts,
                core.config.admins(),
                core.direct,
                message -> blockKit.render(message).toJson(),
                core.clock),
            core.texts,
            core.clock);
  }

  /** Starts to be woken. */
  void start() {
    schedule.every(JOB, BEAT, this::run);
  }

  /**
   * Does what is due now, each whatever became of the others, and plans when to be woken next.
   *
   * @throws RuntimeException the first failure
   */
  void run() {
    List<Runnable> steps =
        List.of(
            // Before the digests, which tell whom the strict count of the week leaves out.
            core.notes.weekly()::run,
            digests::publishDue,
            () -> allTeams.ifPresent(AllTeamsDigests::publishDue),
            corrections::correctDue,
            () -> allTeamsCorrections.ifPresent(CorrectedAllTeams::correctDue),
            refused::lookAfter,
            core.allTeams::keepAtHand,
            this::plan);
    EachInTurn.of(steps).run(Runnable::run);
  }

  /** Tries again what a channel did not take, because Goodhart is in another one now. */
  void invited() {
    refused.tryAgain();
  }

  /** The answers about digests. */
  DigestAnswers answers() {
    return new DigestAnswers(
        core.roster,
        core.roles,
        core.timetable,
        core.schedules,
        new DigestPosts(dueDigests, digests, core.outbox, core.clock),
        core.compiler,
        this::next,
        () -> schedule.wake(JOB),
        core.texts,
        core.clock);
  }

  /** By the core's clock, which may run ahead of the schedule's. */
  private List<Jobs.Job> next() {
    Duration ahead = Duration.between(Clock.systemUTC().instant(), core.clock.instant());
    return schedule.nextRuns().stream()
        .map(run -> new Jobs.Job(run.task(), run.at().plus(ahead)))
        .toList();
  }

  private void plan() {
    Instant now = core.clock.instant();
    Map<String, Duration> in = new HashMap<>();
    for (TeamTimetable team : core.timetable.all()) {
      if (team.isPosted()) {
        in.put(team.team().name(), Duration.between(now, team.dueAt(team.nextDue(now))));
      }
    }
    schedule.plan(JOB, in);
  }
}
