package io.goodhart.sandbox.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Json;
import java.util.Map;

/**
 * A message by an app or agent that is not installed here, for making a busy workspace.
 *
 * @param user a person whose token the agent holds, or the agent's own bot user; empty for none
 * @param username the name shown; empty for the app's id
 * @param botMessage whether it has the old subtype {@code bot_message}, which carries no user
 */
public record AppPost(
    String channel,
    String text,
    String botId,
    String appId,
    String user,
    String username,
    String threadTs,
    JsonNode metadata,
    boolean botMessage) {

  public static AppPost of(String channel, String text, String botId, String appId) {
    return new AppPost(channel, text, botId, appId, "", "", "", MissingNode.getInstance(), false);
  }

  /** The same post with a person's token, or as a bot user. */
  public AppPost asUser(String user) {
    return new AppPost(channel, text, botId, appId, user, username, threadTs, metadata, botMessage);
  }

  public AppPost withUsername(String username) {
    return new AppPost(channel, text, botId, appId, user, username, threadTs, metadata, botMessage);
  }

  public AppPost inThread(String ts) {
    return new AppPost(channel, text, botId, appId, user, username, ts, metadata, botMessage);
  }

  public AppPost withMetadata(String eventType, Map<String, ?> payload) {
    ObjectNode tree = Json.object().put("event_type", eventType);
    tree.set("event_payload", Json.objectOf(payload));
    return new AppPost(channel, text, botId, appId, user, username, threadTs, tree, botMessage);
  }

  public AppPost asBotMessage() {
    return new AppPost(channel, text, botId, appId, user, username, threadTs, metadata, true);
  }

  Draft draft() {
    return Draft.text(text).inThread(threadTs).withMetadata(metadata).withUsername(username);
  }

  /** The name that the message shows. */
  String shownName() {
    return username.isEmpty() ? appId : username;
  }
}
