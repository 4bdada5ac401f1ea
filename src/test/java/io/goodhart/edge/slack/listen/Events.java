package io.goodhart.edge.slack.listen;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.goodhart.edge.slack.SlackHouse;
import java.util.concurrent.atomic.AtomicInteger;

/** Envelopes in the shape that Slack sends. */
final class Events {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Events() {}

  /** An envelope around an event that is written as JSON with single quotes. */
  static JsonObject around(String event) {
    JsonObject envelope =
        json(
            """
            {'token':'t','team_id':'T0SANDBOX','api_app_id':'A0GOODHART','type':'event_callback',
             'event_time':1763460000,'event_context':'4-abc','is_ext_shared_channel':false,
             'authorizations':[{'enterprise_id':null,'team_id':'T0SANDBOX',
               'user_id':'U0GOODHART','is_bot':true,'is_enterprise_install':false}]}
            """);
    envelope.addProperty("event_id", "Ev" + NUMBER.incrementAndGet());
    envelope.add("event", json(event));
    return envelope;
  }

  /** A plain post by a person. */
  static JsonObject post(String user, String ts, String text) {
    JsonObject event =
        json(
            """
            {'type':'message','client_msg_id':'5c1d','team':'T0SANDBOX','channel':'C0PAYMENTS',
             'channel_type':'channel','blocks':[]}
            """);
    event.addProperty("user", user);
    event.addProperty("ts", ts);
    event.addProperty("event_ts", ts);
    event.addProperty("text", text);
    return around(event.toString());
  }

  /** A post by Helper with its own token. */
  static JsonObject postByHelper(String ts) {
    JsonObject envelope = post(SlackHouse.HELPER, ts, "Done.");
    JsonObject event = envelope.getAsJsonObject("event");
    event.remove("client_msg_id");
    event.addProperty("bot_id", SlackHouse.HELPER_BOT);
    event.addProperty("app_id", SlackHouse.HELPER_APP);
    event.add(
        "bot_profile",
        json("{'id':'B0HELPER','app_id':'A0HELPER','name':'Helper','team_id':'T0SANDBOX'}"));
    return envelope;
  }

  static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }
}
