package io.goodhart.app;

import io.goodhart.approvals.Colleagues;
import io.goodhart.approvals.Reviewers;
import io.goodhart.approvals.habits.ReviewLog;
import io.goodhart.approvals.told.ToldOutcomes;
import io.goodhart.commands.approval.ApprovalCard;
import io.goodhart.commands.approval.AskedPeople;
import io.goodhart.commands.approval.NotedOpenings;
import io.goodhart.commands.approval.NudgeWords;
import io.goodhart.commands.approval.OutcomeNote;
import io.goodhart.commands.approval.OwnReviews;
import io.goodhart.commands.approval.ReviewParts;
import io.goodhart.edge.gate.json.ArgumentLines;
import io.goodhart.edge.schedule.Schedule;
import io.goodhart.edge.slack.SlackConnection;
import io.goodhart.edge.slack.post.ApprovalNudges;
import io.goodhart.edge.slack.post.ApprovalsChannel;
import io.goodhart.edge.slack.post.OutcomeLetters;
import io.goodhart.edge.slack.post.SlackApprovals;
import io.goodhart.edge.sql.approvals.JdbiApprovalStore;
import io.goodhart.edge.sql.approvals.JdbiDelegateStore;
import io.goodhart.edge.sql.approvals.JdbiRequestHistory;
import io.goodhart.edge.sql.approvals.JdbiReviewLog;
import io.goodhart.edge.sql.approvals.JdbiReviewerContacts;
import io.goodhart.edge.sql.approvals.JdbiReviewerLoad;
import io.goodhart.edge.sql.approvals.JdbiToldOutcomes;
import java.time.Duration;

/** How people are asked about agents' requests in Slack, wired. */
final class GateSlack {
  private static final Duration CATCH_UP = Duration.ofMinutes(1);
  private static final Duration REMINDERS = Duration.ofSeconds(10);
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration UNHEARD = Duration.ofSeconds(5);

  final SlackApprovals notifier;
  private final ApprovalNudges nudges;
  private final Core core;
  private final AskedPeople people;

  /**
   * Asks in the channel that the settings name.
   *
   * @param wake is told when something waits to be sent
   */
  GateSlack(Core core, SlackConnection connection, Colleagues colleagues, Runnable wake) {
    Reviewers reviewers =
        new Reviewers(
            core.roster,
            core.roles,
            new JdbiReviewerContacts(core.database),
            colleagues,
            new JdbiDelegateStore(core.database),
            new JdbiReviewerLoad(core.database),
            core.clock,
            core.config.zone());
    this.core = core;
    this.people = new AskedPeople(reviewers, colleagues, core.texts);
    this.notifier =
        new SlackApprovals(
            new SlackApprovals.Parts(
                new ApprovalsChannel(connection, core.config.approvals().channel(), core.clock),
                new JdbiApprovalStore(core.database),
                reviewers,
                new ApprovalCard(core.texts, people),
                new OutcomeLetters(
                    new JdbiApprovalStore(core.database),
                    reviewers,
                    new OutcomeNote(core.texts, people),
                    told(),
                    core.direct,
                    core.clock,
                    core.config.zone()),
                core.outbox,
                wake,
                core.clock));
    this.nudges =
        new ApprovalNudges(
            new JdbiApprovalStore(core.database),
            reviewers,
            new NudgeWords(core.texts, people),
            core.outbox,
            core.direct,
            wake,
            core.clock,
            core.config.zone());
  }

  /** Where people decide. */
  ReviewParts desk(GateParts gate) {
    return ReviewParts.of(
        gate.reviews,
        gate.keys::person,
        new ArgumentLines(),
        new JdbiRequestHistory(core.database),
        people,
        core.texts,
        core.clock);
  }

  /** Does at once what is due, without waiting for the next beat. */
  void run(GateParts gate) {
    gate.expire();
    gate.stopUnheard(notifier::isUnheard);
    nudges.run();
    notifier.catchUp();
  }

  /** The same desk, which notes for each reviewer what they opened. */
  NotedOpenings noted(ReviewParts review, GateParts gate) {
    return new NotedOpenings(review.desk(), log(), gate.keys::person, core.clock);
  }

  /** What reviewers see of their own decisions. */
  OwnReviews ownReviews(GateParts gate) {
    return new OwnReviews(log(), gate.keys::person, core.texts, core.clock);
  }

  /** What was kept so that nobody hears or is asked too often. */
  private void forget() {
    told().forget(core.clock.instant().minus(A_DAY));
    new JdbiReviewerLoad(core.database).forget(core.clock.instant().minus(A_DAY.multipliedBy(2)));
  }

  private ToldOutcomes told() {
    return new JdbiToldOutcomes(core.database);
  }

  private ReviewLog log() {
    return new JdbiReviewLog(core.database);
  }

  /** Keeps what people see in step with what is stored. */
  void start(Schedule schedule, GateParts gate) {
    schedule.every(
        "gate-openings", A_DAY, () -> log().forget(core.clock.instant().minus(OwnReviews.WEEKS)));
    schedule.every("gate-told", A_DAY, this::forget);
    schedule.every("gate-messages", CATCH_UP, notifier::catchUp);
    schedule.every("gate-reminders", REMINDERS, nudges::run);
    schedule.every("gate-unheard", UNHEARD, () -> gate.stopUnheard(notifier::isUnheard));
  }
}
