package io.goodhart.edge.slack.post;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.model.Conversation;
import io.goodhart.edge.slack.SlackConnection;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channel in which people are asked, and whether they can be asked there now. Safe for use by
 * many threads.
 */
public final class ApprovalsChannel {
  private static final Logger LOG = LoggerFactory.getLogger(ApprovalsChannel.class);
  private static final Duration WHILE_WELL = Duration.ofSeconds(20);
  private static final Duration WHILE_NOT = Duration.ofSeconds(3);

  private final SlackConnection connection;
  private final ChannelIds ids;
  private final Optional<String> channel;
  private final Clock clock;
  private boolean wasWell;
  private Instant nextLook = Instant.MIN;

  /**
   * A channel of this workspace.
   *
   * @param channel its id, or its name after {@code #}; absent: there is none
   */
  public ApprovalsChannel(SlackConnection connection, Optional<String> channel, Clock clock) {
    this.connection = connection;
    this.ids = new ChannelIds(connection.methods());
    this.channel = channel;
    this.clock = clock;
  }

  /** The channel as it was named; absent if nobody is to be asked. */
  public Optional<String> name() {
    return channel;
  }

  /** Whether there is a channel, Goodhart is in it, and Slack answers; looked up now and then. */
  public synchronized boolean isReachable() {
    if (channel.isEmpty() || connection.installation().isRevoked()) {
      return false;
    }
    Instant now = clock.instant();
    if (!now.isBefore(nextLook)) {
      boolean isWell = look(channel.get());
      if (wasWell && !isWell) {
        LOG.warn("The approvals channel cannot be reached, so what would need people is denied");
      }
      wasWell = isWell;
      nextLook = now.plus(isWell ? WHILE_WELL : WHILE_NOT);
    }
    return wasWell;
  }

  private boolean look(String name) {
    try {
      Optional<String> id = ids.idOf(name);
      if (id.isEmpty()) {
        return false;
      }
      ConversationsInfoResponse answer =
          connection.methods().conversationsInfo(request -> request.channel(id.get()));
      Conversation found = answer.getChannel();
      return answer.isOk() && found != null && found.isMember() && !found.isArchived();
    } catch (IOException | SlackApiException | SlackCallException | JsonParseException e) {
      LOG.debug("The approvals channel was not found: {}", e.getClass().getSimpleName());
      return false;
    }
  }
}
