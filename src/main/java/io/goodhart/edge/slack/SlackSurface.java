package io.goodhart.edge.slack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything Goodhart asks Slack for: commands, events, methods and the scopes that these need. The
 * manifest declares exactly this.
 */
public final class SlackSurface {
  /** The command that answers about usage; a prefix may stand before its name. */
  public static final String USAGE = "usage";

  /** The command that answers about agents. */
  public static final String AGENTS = "agents";

  /** The command that answers about digests and when they are posted. */
  public static final String DIGEST = "digest";

  /** The command that always works, whatever the prefix: its first word is another command. */
  public static final String GOODHART = "/goodhart";

  /**
   * The metadata by which an agent says that a post is an action, and on whose behalf. Its payload
   * has {@code on_behalf_of}: a Slack user id or an e-mail address, or an object with {@code slack}
   * or {@code email}.
   */
  public static final String AGENT_ACTION = "goodhart_agent_action";

  /** Subscriptions and the scopes each needs. */
  private static final Map<String, List<String>> SCOPES_OF_EVENTS =
      Map.ofEntries(
          Map.entry("app_home_opened", List.of()),
          Map.entry("app_mention", List.of("app_mentions:read")),
          Map.entry("app_uninstalled", List.of()),
          Map.entry("member_joined_channel", List.of("channels:read", "groups:read")),
          Map.entry("member_left_channel", List.of("channels:read", "groups:read")),
          Map.entry("message.channels", List.of("channels:history")),
          Map.entry("message.groups", List.of("groups:history")),
          Map.entry("message_metadata_posted", List.of("metadata.message:read")),
          Map.entry("reaction_added", List.of("reactions:read")),
          Map.entry("subteam_created", List.of("usergroups:read")),
          Map.entry("subteam_members_changed", List.of("usergroups:read")),
          Map.entry("subteam_updated", List.of("usergroups:read")),
          Map.entry("team_join", List.of("users:read")),
          Map.entry("tokens_revoked", List.of()),
          Map.entry("user_change", List.of("users:read")));

  /** Methods of the Web API that are called and the scopes each needs. */
  private static final Map<String, List<String>> SCOPES_OF_METHODS =
      Map.ofEntries(
          Map.entry("auth.test", List.of()),
          Map.entry("chat.postMessage", List.of("chat:write")),
          Map.entry("chat.update", List.of("chat:write")),
          Map.entry(
              "conversations.history",
              List.of("channels:history", "groups:history", "im:history", "metadata.message:read")),
          Map.entry("conversations.info", List.of("channels:read", "groups:read")),
          Map.entry("conversations.members", List.of("channels:read", "groups:read")),
          Map.entry("conversations.open", List.of("im:write")),
          Map.entry(
              "conversations.replies",
              List.of("channels:history", "groups:history", "metadata.message:read")),
          Map.entry("usergroups.list", List.of("usergroups:read")),
          Map.entry("users.conversations", List.of("channels:read", "groups:read")),
          Map.entry("users.info", List.of("users:read", "users:read.email")),
          Map.entry("users.list", List.of("users:read", "users:read.email")),
          Map.entry("views.open", List.of()),
          Map.entry("views.publish", List.of()),
          Map.entry("views.update", List.of()));

  /** The subscriptions, as the manifest names them. */
  public static final Set<String> EVENTS = Set.copyOf(SCOPES_OF_EVENTS.keySet());

  /** The subtypes of a message that can be somebody's activity; none is the empty one. */
  public static final Set<String> MESSAGE_SUBTYPES =
      Set.of("", "bot_message", "file_share", "me_message", "thread_broadcast");

  private SlackSurface() {}

  /** The slash commands, with the prefix of this installation. */
  public static List<String> commands(String prefix) {
    return List.of("/" + prefix + USAGE, "/" + prefix + AGENTS, "/" + prefix + DIGEST, GOODHART);
  }

  /** The scopes of the bot token. */
  public static Set<String> scopes() {
    Set<String> scopes = new TreeSet<>(Set.of("commands"));
    SCOPES_OF_EVENTS.values().forEach(scopes::addAll);
    SCOPES_OF_METHODS.values().forEach(scopes::addAll);
    return scopes;
  }

  /** The methods of the Web API that are called. */
  public static Collection<String> methods() {
    return SCOPES_OF_METHODS.keySet();
  }

  /** Whether an event of this type and subtype can be of any use here. */
  public static boolean hears(String type, String subtype) {
    if (type.equals("message")) {
      return MESSAGE_SUBTYPES.contains(subtype);
    }
    return EVENTS.contains(type);
  }
}
