package io.goodhart.journey;

import io.goodhart.app.BotInSandbox;
import io.goodhart.sandbox.wire.RequestSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Slack telling the bot, signed, that an agent has posted something. */
final class AgentPosts {
  private final HttpClient client;
  private final URI events;
  private final Clock clock;

  AgentPosts(HttpClient client, URI bot, Clock clock) {
    this.client = client;
    this.events = bot.resolve("/slack/events");
    this.clock = clock;
  }

  /**
   * Tells of a post.
   *
   * @param eventId what makes it the same delivery
   * @param at what makes it the same post, in whole microseconds
   * @return the status of the answer
   */
  int tell(String eventId, Instant at) throws IOException, InterruptedException {
    String ts = "%d.%06d".formatted(at.getEpochSecond(), at.getNano() / 1_000);
    String body =
        """
        {"type":"event_callback","team_id":"T0SANDBOX","api_app_id":"A0GOODHART",\
        "event_id":"%s","event_time":%d,\
        "authorizations":[{"team_id":"T0SANDBOX","user_id":"U0GOODHART","is_bot":true}],\
        "event":{"type":"message","subtype":"bot_message","bot_id":"B0LOADBOT",\
        "app_id":"A0LOADBOT","channel":"C0PAYMENTS","channel_type":"channel","ts":"%s",\
        "text":"done"}}\
        """
            .formatted(eventId, at.getEpochSecond(), ts);
    long now = clock.instant().getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(events)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("X-Slack-Request-Timestamp", Long.toString(now))
            .header(
                "X-Slack-Signature", RequestSignature.sign(BotInSandbox.SIGNING_SECRET, now, body))
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }
}
