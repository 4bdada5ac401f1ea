package io.goodhart.edge.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import io.goodhart.activity.Source;
import io.goodhart.delivery.Inbox;
import io.goodhart.delivery.StoreException;
import io.goodhart.edge.http.HttpServer;
import io.goodhart.edge.slack.SignedPost;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.edge.slack.listen.SlackCounts.What;
import io.goodhart.intake.Tally;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackDoorTest {
  @TempDir private Path folder;

  private final AtomicBoolean inboxFails = new AtomicBoolean();
  private SlackHouse house;
  private SlackMount mount;
  private HttpServer server;
  private URI url;

  @BeforeEach
  void open() {
    house = new SlackHouse(folder, inbox -> new FailingInbox(inbox, inboxFails), r -> r);
    house.knowHelper();
    mount = house.mount();
    server = house.serve(mount);
    url = SlackHouse.urlOf(server);
  }

  @AfterEach
  void close() {
    server.close();
    mount.close();
    house.close();
  }

  @Test
  void anUnsignedRequestIsRefusedUnread() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(prompt("1763460000.000100").toString()))
            .build();

    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(mount.counts().count(What.REJECTED)).isEqualTo(1);
    assertThat(house.door.received(Source.SLACK)).isZero();
  }

  @Test
  void aRequestOfAnotherTimeIsRefused() throws Exception {
    String body = prompt("1763460000.000100").toString();
    Instant now = house.clock.instant();

    assertThat(SignedPost.json(url, body, now.minusSeconds(310)).statusCode()).isEqualTo(401);
    assertThat(SignedPost.json(url, body, now.plusSeconds(310)).statusCode()).isEqualTo(401);
  }

  @Test
  void aRequestLargerThanAnythingSlackSendsIsRefused() throws Exception {
    String body = "x".repeat((1 << 20) + 1);

    assertThat(post(body).statusCode()).isEqualTo(413);
    assertThat(mount.counts().count(What.OVERSIZED)).isEqualTo(1);
  }

  @Test
  void theAddressIsConfirmedByItsChallenge() {
    assertThat(house.workspace().verifyUrl(SlackHouse.APP)).isTrue();
  }

  @Test
  void somethingUnreadableIsMalformed() throws Exception {
    for (String body : List.of("", "{", "[]", "\"x\"", "{\"type\":\"event_callback\"}")) {
      assertThat(post(body).statusCode()).as(body).isEqualTo(400);
    }

    awaitLaw();
    assertThat(tally(Tally.Outcome.MALFORMED)).isEqualTo(5);
  }

  @Test
  void anEventThatNobodyListensToIsAcknowledgedAndCounted() throws Exception {
    JsonObject unknown = Events.around("{'type':'sky_fell','event_ts':'1763460000.000100'}");
    JsonObject edit = prompt("1763460000.000100");
    edit.getAsJsonObject("event").addProperty("subtype", "message_changed");
    JsonObject talk = Events.post("U0ANNA", "1763460000.000200", "lunch?");

    for (JsonObject event : List.of(unknown, edit, talk)) {
      assertThat(post(event.toString()).statusCode()).isEqualTo(200);
    }

    awaitLaw();
    assertThat(tally(Tally.Outcome.IGNORED)).isEqualTo(3);
    assertThat(house.ports.inbox().waiting(10)).isEmpty();
  }

  @Test
  void aNoticeOfHeldBackEventsIsAcknowledged() throws Exception {
    HttpResponse<String> answer =
        post(
            "{\"token\":\"t\",\"type\":\"app_rate_limited\",\"team_id\":\"T0SANDBOX\","
                + "\"minute_rate_limited\":1763460000,\"api_app_id\":\"A0GOODHART\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(mount.counts().count(What.RATE_LIMITED)).isEqualTo(1);
  }

  @Test
  void anEventIsOnDiskBeforeItIsAcknowledged() throws Exception {
    JsonObject event = prompt("1763460000.000100");

    assertThat(post(event.toString()).statusCode()).isEqualTo(200);

    assertThat(house.ports.inbox().waiting(10))
        .extracting(Inbox.Delivery::id)
        .containsExactly(event.get("event_id").getAsString());
  }

  @Test
  void theInboxHoldsNoText() throws Exception {
    JsonObject event = Events.post("U0ANNA", "1763460000.000100", "<@U0HELPER> secret merger");

    post(event.toString());

    assertThat(house.ports.inbox().waiting(10))
        .singleElement()
        .satisfies(kept -> assertThat(kept.body()).doesNotContain("secret", "merger"));
  }

  @Test
  void aRepeatedDeliveryIsCountedAsDuplicate() throws Exception {
    String event = prompt(recent()).toString();
    mount.start();

    for (int i = 0; i < 3; i++) {
      assertThat(post(event).statusCode()).isEqualTo(200);
    }

    awaitLaw();
    assertThat(tally(Tally.Outcome.STORED)).isEqualTo(1);
    assertThat(tally(Tally.Outcome.DUPLICATE)).isEqualTo(2);
  }

  @Test
  void whileTheDatabaseIsAwaySlackIsToldToComeBack() throws Exception {
    mount.start();
    String event = prompt(recent()).toString();
    inboxFails.set(true);

    assertThat(post(event).statusCode()).isEqualTo(503);

    inboxFails.set(false);
    assertThat(post(event).statusCode()).isEqualTo(200);
    awaitLaw();
    assertThat(tally(Tally.Outcome.FAILED)).isEqualTo(1);
    assertThat(tally(Tally.Outcome.STORED)).isEqualTo(1);
  }

  @Test
  void whatAnEarlierProcessLeftIsWorkedOn() throws Exception {
    post(prompt(recent()).toString());
    try (SlackMount later = house.mount()) {
      later.start();

      await().atMost(SlackHouse.LIMIT).until(() -> house.ports.inbox().waiting(10).isEmpty());
    }
    assertThat(tally(Tally.Outcome.STORED)).isEqualTo(1);
  }

  @Test
  void theCheckOfTheCertificateIsAnswered() throws Exception {
    HttpResponse<String> check =
        SignedPost.send(
            url, "application/x-www-form-urlencoded", "ssl_check=1&token=t", house.clock.instant());

    assertThat(check.statusCode()).isEqualTo(200);
  }

  private static JsonObject prompt(String ts) {
    return Events.post("U0ANNA", ts, "<@U0HELPER> please look at the build");
  }

  private String recent() {
    return (house.clock.instant().getEpochSecond() - 60) + ".000100";
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return SignedPost.json(url, body, house.clock.instant());
  }

  private long tally(Tally.Outcome outcome) {
    return house.tally.count(Source.SLACK, outcome);
  }

  /** Every record received has one outcome. */
  private void awaitLaw() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              long outcomes = 0;
              for (Tally.Outcome outcome : Tally.Outcome.values()) {
                outcomes += tally(outcome);
              }
              assertThat(outcomes).isEqualTo(house.door.received(Source.SLACK));
            });
  }

  /** A real inbox that can be told to fail. */
  private record FailingInbox(Inbox inbox, AtomicBoolean fails) implements Inbox {
    @Override
    public boolean put(String id, Instant at, String body) {
      if (fails.get()) {
        throw new StoreException("Keeping a delivery", new IllegalStateException("as asked"));
      }
      return inbox.put(id, at, body);
    }

    @Override
    public List<Delivery> waiting(int limit) {
      return inbox.waiting(limit);
    }

    @Override
    public void done(String id) {
      inbox.done(id);
    }

    @Override
    public void forget(Instant before) {
      inbox.forget(before);
    }
  }
}
