package io.goodhart.edge.slack.post;

import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.ColleaguesUnknownException;
import io.goodhart.approvals.Nudge;
import io.goodhart.approvals.Reviewers;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.ReviewerSet;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.State;
import io.goodhart.commands.approval.NudgeWords;
import io.goodhart.delivery.DirectMessages;
import io.goodhart.delivery.Outbox;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Recipient;
import io.goodhart.delivery.Told;
import io.goodhart.edge.slack.render.BlockKit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds people of requests that wait, each time once: in the thread of the request's message, and
 * directly those of a further set who are asked one by one. Reminders that were missed while
 * nothing ran are not made up for; only the last one that is due is sent.
 */
public final class ApprovalNudges {
  private static final Logger LOG = LoggerFactory.getLogger(ApprovalNudges.class);
  private static final int MOST_BY_NAME = 5;

  private final ApprovalStore store;
  private final Reviewers reviewers;
  private final NudgeWords words;
  private final Outbox outbox;
  private final DirectMessages direct;
  private final Runnable wake;
  private final Clock clock;
  private final ZoneId zone;
  private final BlockKit blockKit = new BlockKit();

  /**
   * Reminds of the requests of this store.
   *
   * @param wake is told when something waits to be sent
   * @param zone the zone of people whose own is not known
   */
  public ApprovalNudges(
      ApprovalStore store,
      Reviewers reviewers,
      NudgeWords words,
      Outbox outbox,
      DirectMessages direct,
      Runnable wake,
      Clock clock,
      ZoneId zone) {
    this.store = store;
    this.reviewers = reviewers;
    this.words = words;
    this.outbox = outbox;
    this.direct = direct;
    this.wake = wake;
    this.clock = clock;
    this.zone = zone;
  }

  /** Sends what is due now. */
  public void run() {
    try {
      for (Request request : store.open(Optional.empty())) {
        if (request.state() == State.PENDING) {
          nudge(request);
        }
      }
    } catch (ColleaguesUnknownException e) {
      LOG.warn("Nobody is reminded of requests for now: {}", e.getMessage());
    }
  }

  private void nudge(Request request) {
    Instant now = clock.instant();
    if (now.isBefore(Nudge.earliest(request)) || request.isOverAt(now)) {
      return;
    }
    Optional<OutboxMessage> asked = outbox.find(SlackApprovals.key(request));
    if (asked.isEmpty()) {
      return;
    }
    Optional<Nudge> due =
        Nudge.of(request, reviewers.first(request)).stream()
            .filter(nudge -> !now.isBefore(nudge.at()))
            .reduce((earlier, later) -> later);
    if (due.isPresent() && outbox.find(key(request, due.get())).isEmpty()) {
      send(request, due.get(), asked.get().channel(), now);
    }
  }

  private void send(Request request, Nudge nudge, String channel, Instant now) {
    if (nudge.isEscalation()) {
      askByName(request, nudge.sets());
    }
    words
        .inThread(request, nudge, now)
        .ifPresent(
            message -> {
              boolean unused =
                  outbox.reserve(
                      key(request, nudge),
                      channel,
                      blockKit.render(message).toJson(),
                      Optional.of(SlackApprovals.key(request)),
                      now);
              wake.run();
            });
  }

  /** A group hears of its mention; people who are named one by one may not be in the channel. */
  private void askByName(Request request, List<ReviewerSet> sets) {
    String body = blockKit.render(words.byName(request)).toJson();
    for (ReviewerSet set : sets) {
      if (set instanceof ReviewerSet.Group) {
        continue;
      }
      List<Person> people =
          reviewers.able(set, request.basis().demand().orElseThrow(), request.action());
      for (Person person : people.subList(0, Math.min(MOST_BY_NAME, people.size()))) {
        Told unused =
            direct.tell(
                new Recipient(person.identity().account(), zone),
                Reason.ASKED,
                request.id().value(),
                body);
      }
    }
  }

  private static String key(Request request, Nudge nudge) {
    return SlackApprovals.key(request) + ":nudge:" + nudge.step();
  }
}
