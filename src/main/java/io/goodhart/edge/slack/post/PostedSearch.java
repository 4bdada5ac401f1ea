package io.goodhart.edge.slack.post;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks in Slack for a message whose posting had an unknown outcome, by the key it carries. */
final class PostedSearch {
  static final String EVENT_TYPE = "goodhart_message";
  static final String KEY = "key";

  private static final int PAGE = 200;

  /** 5,000 messages back; one that is further away than that is posted again. */
  private static final int MOST_PAGES = 25;

  private final MethodsClient methods;
  private final ChannelIds channels;

  PostedSearch(MethodsClient methods, ChannelIds channels) {
    this.methods = methods;
    this.channels = channels;
  }

  /** Looks for the message with this key in the channel, or in the thread if one is given. */
  SearchOutcome find(String key, String channel, Optional<String> thread) {
    try {
      Optional<String> id = channels.idOf(channel);
      if (id.isEmpty()) {
        // Goodhart is in no such channel now; it may have been when it posted.
        return new SearchOutcome.Failed("not_in_channel");
      }
      return search(key, id.get(), thread);
    } catch (SlackCallException e) {
      return new SearchOutcome.Failed(e.code());
    } catch (SlackApiException e) {
      return new SearchOutcome.Failed("HTTP " + e.getResponse().code());
    } catch (IOException | JsonParseException e) {
      return new SearchOutcome.Failed(e.getClass().getSimpleName());
    }
  }

  private SearchOutcome search(String key, String channel, Optional<String> thread)
      throws IOException, SlackApiException {
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      Page found =
          thread.isPresent() ? replies(channel, thread.get(), cursor) : history(channel, cursor);
      for (Message message : found.messages()) {
        if (carries(message, key)) {
          return new SearchOutcome.Found(message.getTs());
        }
      }
      cursor = found.next();
      if (cursor.isEmpty()) {
        break;
      }
    }
    return new SearchOutcome.Absent();
  }

  private Page history(String channel, String cursor) throws IOException, SlackApiException {
    ConversationsHistoryResponse answer =
        methods.conversationsHistory(
            request ->
                request
                    .channel(channel)
                    .includeAllMetadata(true)
                    .limit(PAGE)
                    .cursor(cursor.isEmpty() ? null : cursor));
    SlackCallException.check(answer.isOk(), answer.getError());
    return Page.of(answer.getMessages(), answer.getResponseMetadata());
  }

  private Page replies(String channel, String thread, String cursor)
      throws IOException, SlackApiException {
    ConversationsRepliesResponse answer =
        methods.conversationsReplies(
            request ->
                request
                    .channel(channel)
                    .ts(thread)
                    .includeAllMetadata(true)
                    .limit(PAGE)
                    .cursor(cursor.isEmpty() ? null : cursor));
    SlackCallException.check(answer.isOk(), answer.getError());
    return Page.of(answer.getMessages(), answer.getResponseMetadata());
  }

  private static boolean carries(Message message, String key) {
    Message.Metadata metadata = message.getMetadata();
    if (metadata == null || !EVENT_TYPE.equals(metadata.getEventType())) {
      return false;
    }
    Map<String, Object> payload = metadata.getEventPayload();
    return payload != null && key.equals(payload.get(KEY));
  }

  private record Page(List<Message> messages, String next) {
    static Page of(@Nullable List<Message> messages, @Nullable ResponseMetadata metadata) {
      String next = metadata == null ? null : metadata.getNextCursor();
      return new Page(messages == null ? List.of() : messages, next == null ? "" : next);
    }
  }
}
