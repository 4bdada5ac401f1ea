package io.goodhart.edge.slack.post;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.model.Conversation;
import io.goodhart.edge.slack.SlackConnection;
import java.io.IOException;
import java.util.Optional;

/** Who can read a channel that the settings name. */
public enum ChannelPrivacy {
  /** Those who were invited. */
  PRIVATE,
  /** Everybody of the company. */
  PUBLIC,
  /** People of other companies too. */
  SHARED,
  /** Goodhart is not in a channel of that name. */
  NOT_FOUND,
  /** Slack does not say. */
  UNKNOWN;

  /** Looks at a channel: its id, or its name after {@code #}. */
  public static ChannelPrivacy of(SlackConnection connection, String channel) {
    try {
      Optional<String> id = new ChannelIds(connection.methods()).idOf(channel);
      if (id.isEmpty()) {
        return NOT_FOUND;
      }
      ConversationsInfoResponse answer =
          connection.methods().conversationsInfo(request -> request.channel(id.get()));
      Conversation found = answer.getChannel();
      if (!answer.isOk() || found == null || !found.isMember() || found.isArchived()) {
        return NOT_FOUND;
      }
      if (found.isExtShared()) {
        return SHARED;
      }
      return found.isPrivate() ? PRIVATE : PUBLIC;
    } catch (IOException | SlackApiException | SlackCallException | JsonParseException e) {
      return UNKNOWN;
    }
  }
}
