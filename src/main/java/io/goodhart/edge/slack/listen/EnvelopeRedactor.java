package io.goodhart.edge.slack.listen;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.goodhart.activity.EventId;
import io.goodhart.edge.slack.SlackSurface;
import io.goodhart.intake.Fingerprinter;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Copies out of an event what is needed to count it, and nothing that anybody wrote.
 *
 * <p>Only listed fields are copied, and a string only if it looks like an id, so that no text can
 * pass under the name of one. What was written becomes the mentions in it and, where it mentions
 * somebody, a keyed fingerprint. A field that Slack adds tomorrow is dropped.
 */
final class EnvelopeRedactor {
  /** The field in which the event keeps what became of its text. */
  static final String REDUCED = "goodhart";

  private static final Pattern ID_LIKE = Pattern.compile("[A-Za-z0-9_.:+-]{1,100}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s<>]{1,64}@[A-Za-z0-9.-]{1,255}");
  private static final int LONGEST_NAME = 80;

  private static final List<String> OF_ENVELOPE =
      List.of(
          "type",
          "team_id",
          "enterprise_id",
          "api_app_id",
          "event_id",
          "event_time",
          "is_ext_shared_channel");
  private static final List<String> OF_AUTHORIZATION =
      List.of("enterprise_id", "team_id", "user_id", "is_bot", "is_enterprise_install");
  private static final List<String> OF_EVENT =
      List.of(
          "type",
          "subtype",
          "ts",
          "event_ts",
          "thread_ts",
          "parent_user_id",
          "user",
          "team",
          "user_team",
          "source_team",
          "bot_id",
          "app_id",
          "channel",
          "channel_type",
          "item_user",
          "user_id",
          "channel_id",
          "message_ts",
          "tab");
  private static final List<String> OF_ITEM = List.of("type", "channel", "ts");
  private static final List<String> OF_BOT = List.of("id", "app_id", "team_id");

  private final Fingerprinter fingerprinter;

  EnvelopeRedactor(Fingerprinter fingerprinter) {
    this.fingerprinter = fingerprinter;
  }

  /** The envelope without anything that anybody wrote. */
  JsonObject redact(JsonObject envelope) {
    JsonObject kept = copy(envelope, OF_ENVELOPE);
    JsonArray authorizations = new JsonArray();
    for (JsonElement authorization : Json.array(envelope, "authorizations")) {
      if (authorization.isJsonObject()) {
        authorizations.add(copy(authorization.getAsJsonObject(), OF_AUTHORIZATION));
      }
    }
    kept.add("authorizations", authorizations);
    kept.add("event", redactEvent(Json.object(envelope, "event")));
    return kept;
  }

  private JsonObject redactEvent(JsonObject event) {
    JsonObject kept = copy(event, OF_EVENT);
    if (!kept.has("parent_user_id") && event.has("root")) {
      copyField(Json.object(event, "root"), "user", kept, "parent_user_id");
    }
    // Of a whole user object, the id; of a user group, nothing: the lists are read instead.
    addIfAny(kept, "user", copy(Json.object(event, "user"), List.of("id")));
    String reaction = Json.text(event, "reaction");
    if (!reaction.isEmpty()) {
      // People name emoji; which one it was only tells one reaction from another.
      kept.addProperty("reaction", Long.toHexString(EventId.hash("reaction", reaction)));
    }
    addIfAny(kept, "item", copy(Json.object(event, "item"), OF_ITEM));
    addIfAny(kept, "bot_profile", bot(Json.object(event, "bot_profile")));
    addIfAny(kept, "metadata", declared(Json.object(event, "metadata")));
    addIfAny(kept, "tokens", tokens(Json.object(event, "tokens")));
    addIfAny(kept, REDUCED, reduced(WrittenText.of(event)));
    return kept;
  }

  private JsonObject reduced(WrittenText written) {
    JsonObject reduced = new JsonObject();
    if (written.mentions().isEmpty()) {
      return reduced;
    }
    JsonArray mentions = new JsonArray();
    written.mentions().stream().sorted().forEach(mentions::add);
    reduced.add("mentions", mentions);
    OptionalLong fingerprint = fingerprinter.of(written.words());
    if (fingerprint.isPresent()) {
      reduced.addProperty("fingerprint", Long.toHexString(fingerprint.getAsLong()));
    }
    return reduced;
  }

  /** A program's own name for itself; the name above a single post may be a person's. */
  private static JsonObject bot(JsonObject profile) {
    JsonObject kept = copy(profile, OF_BOT);
    String name = Json.text(profile, "name");
    if (!name.isBlank() && name.codePointCount(0, name.length()) <= LONGEST_NAME) {
      kept.addProperty("name", name);
    }
    return kept;
  }

  private static JsonObject declared(JsonObject metadata) {
    JsonObject kept = new JsonObject();
    if (!Json.text(metadata, "event_type").equals(SlackSurface.AGENT_ACTION)) {
      return kept;
    }
    kept.addProperty("event_type", SlackSurface.AGENT_ACTION);
    JsonObject payload = Json.object(metadata, "event_payload");
    String said = Json.text(payload, "on_behalf_of");
    JsonObject named = Json.object(payload, "on_behalf_of");
    JsonObject onBehalfOf = new JsonObject();
    String email = said.isEmpty() ? Json.text(named, "email") : said;
    String user = said.isEmpty() ? Json.text(named, "slack") : said;
    if (EMAIL.matcher(email).matches()) {
      onBehalfOf.addProperty("email", email);
    } else if (user.matches("[UW][A-Z0-9_]{1,63}")) {
      onBehalfOf.addProperty("slack", user);
    }
    JsonObject keptPayload = new JsonObject();
    addIfAny(keptPayload, "on_behalf_of", onBehalfOf);
    kept.add("event_payload", keptPayload);
    return kept;
  }

  private static JsonObject tokens(JsonObject tokens) {
    JsonObject kept = new JsonObject();
    JsonArray bots = new JsonArray();
    for (JsonElement id : Json.array(tokens, "bot")) {
      if (isHarmless(id)) {
        bots.add(id);
      }
    }
    if (!bots.isEmpty()) {
      kept.add("bot", bots);
    }
    return kept;
  }

  private static JsonObject copy(JsonObject from, List<String> fields) {
    JsonObject kept = new JsonObject();
    fields.forEach(field -> copyField(from, field, kept, field));
    return kept;
  }

  private static void copyField(JsonObject from, String field, JsonObject to, String as) {
    JsonElement value = from.get(field);
    if (value != null && isHarmless(value)) {
      to.add(as, value);
    }
  }

  private static boolean isHarmless(JsonElement value) {
    if (!value.isJsonPrimitive()) {
      return false;
    }
    JsonPrimitive primitive = value.getAsJsonPrimitive();
    return primitive.isBoolean() || ID_LIKE.matcher(primitive.getAsString()).matches();
  }

  private static void addIfAny(JsonObject to, String field, JsonObject value) {
    if (value.size() > 0) {
      to.add(field, value);
    }
  }
}
