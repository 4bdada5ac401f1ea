package io.goodhart.edge.slack.post;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import io.goodhart.delivery.Outbox;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.delivery.OutboxMessage.State;
import io.goodhart.edge.slack.Installation;
import io.goodhart.edge.slack.SlackErrors;
import io.goodhart.edge.slack.render.RenderedMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One try of one message: look whether an unclear one had arrived, post it, record the outcome.
 *
 * <p>A message that is unclear stays so until Slack could be searched: recording a retry would
 * forget that it may have arrived.
 */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final Duration WAIT_FOR_THREAD = Duration.ofSeconds(1);
  private static final Duration FIRST_BACKOFF = Duration.ofSeconds(5);
  private static final Duration LAST_BACKOFF = Duration.ofMinutes(10);
  private static final int MOST_DOUBLINGS = 7;

  private final Poster poster;
  private final PostedSearch search;
  private final ChannelIds channels;
  private final Outbox outbox;
  private final Installation installation;
  private final Clock clock;
  private final Pace pace;

  Delivery(
      MethodsClient methods, Outbox outbox, Installation installation, Clock clock, Pace pace) {
    this.channels = new ChannelIds(methods);
    this.poster = new Poster(methods);
    this.search = new PostedSearch(methods, channels);
    this.outbox = outbox;
    this.installation = installation;
    this.clock = clock;
    this.pace = pace;
  }

  /** Tries the message; whether it is known to have arrived. */
  boolean attempt(OutboxMessage message) {
    if (installation.isRevoked()) {
      putBack(message, installation.nextCheck(), "not installed");
      return false;
    }
    Optional<String> needs = message.thread().or(message::edits);
    if (needs.isEmpty()) {
      return post(message, Optional.empty());
    }
    Optional<OutboxMessage> parent = outbox.find(needs.get());
    State state = parent.map(OutboxMessage::state).orElse(State.REFUSED);
    if (state == State.REFUSED) {
      outbox.refused(message.key(), "its thread was refused", clock.instant());
      return false;
    }
    if (state != State.SENT) {
      Instant soon = clock.instant().plus(WAIT_FOR_THREAD);
      Instant then = parent.map(OutboxMessage::nextAttempt).filter(soon::isBefore).orElse(soon);
      putBack(message, then, "waits for its thread");
      return false;
    }
    return message.edits().isPresent()
        ? edit(message, parent.orElseThrow())
        : post(message, parent.flatMap(OutboxMessage::postedAs));
  }

  private boolean post(OutboxMessage message, Optional<String> thread) {
    if (message.state() == State.UNCLEAR) {
      SearchOutcome found = search.find(message.key(), message.channel(), thread);
      if (found instanceof SearchOutcome.Found earlier) {
        outbox.sent(message.key(), earlier.ts(), clock.instant());
        LOG.info("An earlier try had arrived: key={}", nameless(message));
        return true;
      }
      if (found instanceof SearchOutcome.Failed failed) {
        LOG.warn(
            "Could not look for an earlier try: key={} {}", nameless(message), failed.reason());
        return false;
      }
    }
    if (isPaced(Poster.METHOD, message)) {
      return false;
    }
    RenderedMessage body = RenderedMessage.parse(message.body());
    PostOutcome outcome = poster.post(message.key(), message.channel(), thread, body);
    if (outcome instanceof PostOutcome.BadBlocks) {
      LOG.warn("Slack refused the blocks, sending words for charts: key={}", nameless(message));
      outcome = poster.post(message.key(), message.channel(), thread, body.undrawn());
    }
    if (outcome instanceof PostOutcome.BadBlocks) {
      LOG.warn("Slack refused the blocks, sending plain text: key={}", nameless(message));
      outcome = poster.post(message.key(), message.channel(), thread, body.plain());
    }
    return record(Poster.METHOD, message, outcome);
  }

  /** Needs no look first: the same change twice is one. */
  private boolean edit(OutboxMessage message, OutboxMessage posted) {
    if (posted.postedAs().isEmpty()) {
      outbox.refused(message.key(), "there is nothing to change", clock.instant());
      return false;
    }
    if (isPaced(Poster.UPDATE, message)) {
      return false;
    }
    RenderedMessage body = RenderedMessage.parse(message.body());
    return record(Poster.UPDATE, message, changed(message.channel(), posted, body));
  }

  private PostOutcome changed(String where, OutboxMessage posted, RenderedMessage body) {
    try {
      Optional<String> channel = channels.idOf(where);
      if (channel.isEmpty()) {
        return new PostOutcome.Refused("not_in_channel");
      }
      String ts = posted.postedAs().orElseThrow();
      PostOutcome outcome = poster.update(posted.key(), channel.get(), ts, body);
      return outcome instanceof PostOutcome.BadBlocks
          ? poster.update(posted.key(), channel.get(), ts, body.plain())
          : outcome;
    } catch (IOException | SlackApiException | SlackCallException | JsonParseException e) {
      return new PostOutcome.Later(e.getClass().getSimpleName(), Optional.empty());
    }
  }

  private boolean isPaced(String method, OutboxMessage message) {
    Duration wait = pace.take(method, message.channel());
    if (wait.isZero()) {
      return false;
    }
    putBack(message, clock.instant().plus(wait), "paced");
    return true;
  }

  private boolean record(String method, OutboxMessage message, PostOutcome outcome) {
    Instant now = clock.instant();
    if (outcome instanceof PostOutcome.Posted posted) {
      channels.learn(message.channel(), posted.channelId());
      outbox.sent(message.key(), posted.ts(), now);
      LOG.info("Posted: key={} attempts={}", nameless(message), message.attempts());
      return true;
    }
    if (outcome instanceof PostOutcome.Later later) {
      later.asked().ifPresent(asked -> pace.hold(method, message.channel(), asked));
      Duration wait = later.asked().orElseGet(() -> backoff(message.attempts()));
      outbox.retry(message.key(), now.plus(wait), later.reason());
      LOG.info("Not posted, again in {}: key={} {}", wait, nameless(message), later.reason());
    } else if (outcome instanceof PostOutcome.NotInstalled gone) {
      installation.revoke(gone.code());
      outbox.retry(message.key(), installation.nextCheck(), gone.code());
    } else if (outcome instanceof PostOutcome.Unclear unclear) {
      LOG.warn("Posted or not, looking later: key={} {}", nameless(message), unclear.reason());
    } else {
      String code =
          outcome instanceof PostOutcome.Refused refused ? refused.code() : "invalid_blocks";
      outbox.refused(message.key(), code, now);
      LOG.warn("Not posted: key={} {}. {}", nameless(message), code, SlackErrors.remedy(code));
    }
    return false;
  }

  /** Gives a message back untried; an unclear one waits for the end of its lease instead. */
  private void putBack(OutboxMessage message, Instant next, String reason) {
    if (message.state() == State.WAITING) {
      outbox.retry(message.key(), next, reason);
    }
  }

  /** The key of a message as it may be logged: without the person to whom it goes. */
  private static String nameless(OutboxMessage message) {
    return message.key().replace(message.channel(), "\u2026");
  }

  private static Duration backoff(int attempts) {
    int doublings = Math.max(0, Math.min(attempts, MOST_DOUBLINGS));
    Duration backoff = FIRST_BACKOFF.multipliedBy(1L << doublings);
    return backoff.compareTo(LAST_BACKOFF) > 0 ? LAST_BACKOFF : backoff;
  }
}
