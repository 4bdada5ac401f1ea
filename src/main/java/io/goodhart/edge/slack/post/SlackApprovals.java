package io.goodhart.edge.slack.post;

import io.goodhart.approvals.ApprovalNotifier;
import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.ColleaguesUnknownException;
import io.goodhart.approvals.Reach;
import io.goodhart.approvals.Reviewers;
import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.State;
import io.goodhart.commands.approval.ApprovalCard;
import io.goodhart.delivery.Outbox;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.delivery.StoreException;
import io.goodhart.edge.slack.render.BlockKit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks people about agents' requests in one channel and keeps each message there as its request
 * stands, all through the outbox. What is said is read from the store at that moment, so that calls
 * which overtake each other do no harm. Safe for use by many threads and beside other processes.
 */
public final class SlackApprovals implements ApprovalNotifier {
  private static final Logger LOG = LoggerFactory.getLogger(SlackApprovals.class);

  /** A message that is not in the channel after this time is as good as none. */
  private static final Duration HEARD_WITHIN = Duration.ofMinutes(1);

  private static final Duration LOOKED_BACK = Duration.ofMinutes(10);

  private final Parts parts;
  private final BlockKit blockKit = new BlockKit();

  /** Asks by these parts. */
  public SlackApprovals(Parts parts) {
    this.parts = parts;
  }

  @Override
  public Reach reach(Demand demand, Action action) {
    if (!parts.channel.isReachable()) {
      return new Reach.Unreachable();
    }
    try {
      return new Reach.People(parts.reviewers.able(demand, action).size());
    } catch (ColleaguesUnknownException e) {
      LOG.warn("Nobody could be asked: {}", e.getMessage());
      return new Reach.Unreachable();
    }
  }

  @Override
  public boolean asked(Request request, String words) {
    Optional<String> channel = parts.channel.name();
    if (channel.isEmpty()) {
      return false;
    }
    try {
      String body = blockKit.render(parts.card.of(request, words)).toJson();
      boolean isNew =
          parts.outbox.reserve(
              key(request), channel.get(), body, Optional.empty(), parts.clock.instant());
      parts.wake.run();
      if (isNew) {
        noteAsked(request);
      }
      return true;
    } catch (StoreException e) {
      LOG.warn("A request could not be shown: {}", e.getMessage());
      return false;
    }
  }

  @Override
  public void voted(Request request) {
    showOrLater(request);
  }

  @Override
  public void decided(Request request) {
    showOrLater(request);
  }

  @Override
  public void used(Request request) {
    showOrLater(request);
  }

  /** Says what could not be said when it happened, as when a process ended in between. */
  public void catchUp() {
    for (Request request : parts.store.open(Optional.empty())) {
      if (isPending(request) && parts.outbox.find(key(request)).isEmpty()) {
        boolean unused = asked(request, parts.store.words(request.id()));
      } else if (request.version() > 0) {
        show(request);
      }
    }
    parts.store.decidedSince(parts.clock.instant().minus(LOOKED_BACK)).stream()
        .filter(request -> request.basis().demand().isPresent())
        .forEach(this::show);
  }

  /** Whether people will not see the request: its message was refused, or has not arrived. */
  public boolean isUnheard(Request request) {
    if (!isPending(request)) {
      return false;
    }
    Instant limit = request.askedAt().plus(HEARD_WITHIN);
    return parts
        .outbox
        .find(key(request))
        .map(message -> isLost(message, limit))
        .orElseGet(() -> parts.clock.instant().isAfter(limit));
  }

  /** The key of the message about a request; what is said in its thread names it. */
  static String key(Request request) {
    return "approval:" + request.id().value();
  }

  /** Whom it names; if that cannot be kept now, they were asked all the same. */
  private void noteAsked(Request request) {
    try {
      parts.reviewers.noteAsked(request);
    } catch (StoreException | ColleaguesUnknownException e) {
      LOG.warn("It could not be kept who was asked: {}", e.getMessage());
    }
  }

  private boolean isLost(OutboxMessage message, Instant limit) {
    return message.state() == OutboxMessage.State.REFUSED
        || (message.state() != OutboxMessage.State.SENT && parts.clock.instant().isAfter(limit));
  }

  private void showOrLater(Request request) {
    try {
      show(request);
    } catch (StoreException e) {
      LOG.warn("A decision is shown later: {}", e.getMessage());
    }
  }

  private void show(Request request) {
    Request now = parts.store.find(request.id()).orElse(request);
    Optional<OutboxMessage> asked = parts.outbox.find(key(now));
    String edit = key(now) + ":v" + now.version();
    if (asked.isEmpty() || parts.outbox.find(edit).isPresent()) {
      return;
    }
    String words = now.state() == State.PENDING ? parts.store.words(now.id()) : "";
    String body = blockKit.render(parts.card.of(now, words)).toJson();
    parts.letters.tell(now);
    boolean unused =
        parts.outbox.replace(edit, key(now), asked.get().channel(), body, parts.clock.instant());
    parts.wake.run();
  }

  private static boolean isPending(Request request) {
    return request.state() == State.PENDING;
  }

  /**
   * What it takes to ask people.
   *
   * @param letters tell those whose requests they are
   * @param wake is told when something waits to be sent
   */
  public record Parts(
      ApprovalsChannel channel,
      ApprovalStore store,
      Reviewers reviewers,
      ApprovalCard card,
      OutcomeLetters letters,
      Outbox outbox,
      Runnable wake,
      Clock clock) {}
}
