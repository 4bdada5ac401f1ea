package io.goodhart.edge.slack.listen;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.goodhart.edge.slack.SlackSurface;
import io.goodhart.roster.Alias;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An event as it lies in the inbox: redacted, with its fields by meaning. */
final class Envelope {
  private static final Pattern TS = Pattern.compile("(\\d{1,11})\\.(\\d{6})");
  private static final long MICRO = 1_000;

  private final JsonObject envelope;
  private final JsonObject event;

  Envelope(JsonObject redacted) {
    this.envelope = redacted;
    this.event = Json.object(redacted, "event");
  }

  /** Reads what the inbox kept. */
  static Envelope parse(String body) {
    return new Envelope(JsonParser.parseString(body).getAsJsonObject());
  }

  String type() {
    return Json.text(event, "type");
  }

  /** The subtype of a message; empty for a plain one. */
  String subtype() {
    return Json.text(event, "subtype");
  }

  /** The workspace that the event comes from. */
  String team() {
    return Json.text(envelope, "team_id");
  }

  String channel() {
    return either("channel", "channel_id");
  }

  boolean isDirect() {
    String type = Json.text(event, "channel_type");
    return type.equals("im") || type.equals("mpim") || type.equals("app_home");
  }

  boolean isShared() {
    return Json.isTrue(envelope, "is_ext_shared_channel");
  }

  boolean isFromGrid() {
    return !Json.text(envelope, "enterprise_id").isEmpty();
  }

  /** The text of the field that tells a post from all others in its channel. */
  String ts() {
    return either("ts", "message_ts");
  }

  /** Who acted, or whose account it is about. */
  String user() {
    String id = either("user", "user_id");
    return id.isEmpty() ? Json.text(Json.object(event, "user"), "id") : id;
  }

  String botId() {
    String id = Json.text(event, "bot_id");
    return id.isEmpty() ? Json.text(profile(), "id") : id;
  }

  String appId() {
    String id = Json.text(event, "app_id");
    return id.isEmpty() ? Json.text(profile(), "app_id") : id;
  }

  /** What the program calls itself; empty if it does not say. */
  String botName() {
    return Json.text(profile(), "name");
  }

  /** The workspace of whoever acted; empty if the event does not say. */
  String authorTeam() {
    for (String field : List.of("user_team", "source_team", "team")) {
      String team = Json.text(event, field);
      if (!team.isEmpty()) {
        return team;
      }
    }
    return Json.text(profile(), "team_id");
  }

  /** The author of the thread that a reply is in; empty for anything else. */
  String parentUser() {
    return Json.text(event, "parent_user_id");
  }

  /** The post that the event belongs to: its thread's root, or itself. */
  String root() {
    String thread = Json.text(event, "thread_ts");
    return thread.isEmpty() ? ts() : thread;
  }

  String reaction() {
    return Json.text(event, "reaction");
  }

  /** The author of the post that was reacted to. */
  String itemUser() {
    return Json.text(event, "item_user");
  }

  String itemChannel() {
    return Json.text(Json.object(event, "item"), "channel");
  }

  String itemTs() {
    return Json.text(Json.object(event, "item"), "ts");
  }

  /** When it happened; empty if the event does not say in Slack's form. */
  Optional<Instant> at() {
    return instant(ts().isEmpty() ? Json.text(event, "event_ts") : ts());
  }

  private static Optional<Instant> instant(String ts) {
    Matcher parts = TS.matcher(ts);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long seconds = Long.parseLong(parts.group(1));
    return Optional.of(Instant.ofEpochSecond(seconds, Long.parseLong(parts.group(2)) * MICRO));
  }

  List<String> mentions() {
    List<String> mentions = new ArrayList<>();
    for (JsonElement user : Json.array(reduced(), "mentions")) {
      mentions.add(user.getAsString());
    }
    return mentions;
  }

  OptionalLong fingerprint() {
    String hex = Json.text(reduced(), "fingerprint");
    return hex.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseUnsignedLong(hex, 16));
  }

  /** Whether the agent declared the post as an action of its own. */
  boolean isDeclaredAction() {
    return Json.text(Json.object(event, "metadata"), "event_type")
        .equals(SlackSurface.AGENT_ACTION);
  }

  /** On whose behalf a declared action was done. */
  Optional<Alias> onBehalfOf() {
    JsonObject payload = Json.object(Json.object(event, "metadata"), "event_payload");
    JsonObject named = Json.object(payload, "on_behalf_of");
    String user = Json.text(named, "slack");
    if (!user.isEmpty()) {
      return Optional.of(Alias.slackUser(team(), user));
    }
    String email = Json.text(named, "email");
    return email.isEmpty() ? Optional.empty() : Optional.of(new Alias(Alias.Kind.EMAIL, email));
  }

  /** Goodhart's own app. */
  String ownApp() {
    return Json.text(envelope, "api_app_id");
  }

  /** Whether it is Goodhart itself that acted. */
  boolean isAboutGoodhart() {
    return ownBotUser().filter(user()::equals).isPresent();
  }

  /** The user that Goodhart is in the workspace, as the envelope says it. */
  Optional<String> ownBotUser() {
    for (JsonElement authorization : Json.array(envelope, "authorizations")) {
      JsonObject installed = authorization.getAsJsonObject();
      if (Json.isTrue(installed, "is_bot") && !Json.text(installed, "user_id").isEmpty()) {
        return Optional.of(Json.text(installed, "user_id"));
      }
    }
    return Optional.empty();
  }

  /** Whether it is the Home that was opened, and not the messages beside it. */
  boolean opensHome() {
    return Json.text(event, "tab").equals("home");
  }

  /** Whether a bot's token was among those that were revoked. */
  boolean revokesBotToken() {
    return !Json.array(Json.object(event, "tokens"), "bot").isEmpty();
  }

  /** Events about a message's metadata name their fields in their own way. */
  private String either(String field, String other) {
    String value = Json.text(event, field);
    return value.isEmpty() ? Json.text(event, other) : value;
  }

  private JsonObject profile() {
    return Json.object(event, "bot_profile");
  }

  private JsonObject reduced() {
    return Json.object(event, EnvelopeRedactor.REDUCED);
  }
}
