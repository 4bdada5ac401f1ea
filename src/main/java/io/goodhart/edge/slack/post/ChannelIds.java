package io.goodhart.edge.slack.post;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids of channels that the configuration names, and of direct messages with people; reading
 * either and changing a message takes its id, posting does not.
 */
final class ChannelIds {
  private static final Pattern PERSON = Pattern.compile("[UW][A-Z0-9_]+");

  private static final int PAGE = 200;

  private final MethodsClient methods;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  ChannelIds(MethodsClient methods) {
    this.methods = methods;
  }

  /** Remembers the id that a post came back with. */
  void learn(String channel, String id) {
    if (!id.isEmpty() && (isName(channel) || isPerson(channel))) {
      known.put(channel, id);
    }
  }

  /**
   * The id of the channel or of the conversation with somebody; empty if Goodhart is in none of
   * that name.
   */
  Optional<String> idOf(String channel) throws IOException, SlackApiException {
    if (!isName(channel) && !isPerson(channel)) {
      return Optional.of(channel);
    }
    String id = known.get(channel);
    if (id != null) {
      return Optional.of(id);
    }
    return isName(channel) ? ask(channel) : Optional.of(open(channel));
  }

  /** Opening a conversation that is there gives its id. */
  private String open(String person) throws IOException, SlackApiException {
    ConversationsOpenResponse answer =
        methods.conversationsOpen(request -> request.users(List.of(person)));
    SlackCallException.check(answer.isOk(), answer.getError());
    String id = answer.getChannel().getId();
    learn(person, id);
    return id;
  }

  private Optional<String> ask(String channel) throws IOException, SlackApiException {
    String name = channel.substring(1);
    String cursor = "";
    do {
      UsersConversationsResponse answer = page(cursor);
      SlackCallException.check(answer.isOk(), answer.getError());
      for (Conversation conversation : answer.getChannels()) {
        if (name.equals(conversation.getName())) {
          learn(channel, conversation.getId());
          return Optional.of(conversation.getId());
        }
      }
      cursor = next(answer);
    } while (!cursor.isEmpty());
    return Optional.empty();
  }

  private UsersConversationsResponse page(String cursor) throws IOException, SlackApiException {
    return methods.usersConversations(
        request ->
            request
                .types(List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL))
                .limit(PAGE)
                .cursor(cursor.isEmpty() ? null : cursor));
  }

  private static String next(UsersConversationsResponse answer) {
    @Nullable String cursor =
        answer.getResponseMetadata() == null ? null : answer.getResponseMetadata().getNextCursor();
    return cursor == null ? "" : cursor;
  }

  private static boolean isPerson(String channel) {
    return PERSON.matcher(channel).matches();
  }

  private static boolean isName(String channel) {
    return channel.startsWith("#");
  }
}
