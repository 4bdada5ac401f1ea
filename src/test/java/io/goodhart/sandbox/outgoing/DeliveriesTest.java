package io.goodhart.sandbox.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.app_backend.SlackSignature;
import io.goodhart.sandbox.AppEndpoint.Received;
import io.goodhart.sandbox.AppEndpoint.Reply;
import io.goodhart.sandbox.Office;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void everyRequestIsSignedOverItsRawBody() {
    say("\u00fcnic\u00f6de");
    office.quiet();

    Received request = office.app().last();
    String at = request.header("X-Slack-Request-Timestamp");
    String expected = new SlackSignature.Generator(Office.SECRET_KEY).generate(at, request.body());
    assertThat(request.header("X-Slack-Signature")).isEqualTo(expected);
    assertThat(at).isEqualTo("" + office.clock().instant().getEpochSecond());
  }

  @Test
  void aFailedEventIsRetriedThreeTimesWithTheSameId() {
    office.app().reply(Reply.status(500), Reply.status(404), Reply.status(302), Reply.status(500));
    int before = office.app().received().size();

    say("hi");
    office.quiet();

    List<Received> tries = office.app().received().subList(before, before + 4);
    assertThat(tries).extracting(Received::body).containsOnly(tries.get(0).body());
    assertThat(tries)
        .extracting(r -> r.header("X-Slack-Retry-Num"))
        .containsExactly("null", "1", "2", "3");
    assertThat(tries.get(1).header("X-Slack-Retry-Reason")).isEqualTo("http_error");
    assertThat(onlyMessage().status()).isEqualTo(Delivery.Status.FAILED);
    assertThat(onlyMessage().attempts()).hasSize(4);
  }

  @Test
  void aRetryThatIsTakenEndsTheMatter() {
    office.app().reply(Reply.status(500));

    say("hi");
    office.quiet();

    assertThat(onlyMessage().status()).isEqualTo(Delivery.Status.DELIVERED);
    assertThat(onlyMessage().attempts()).hasSize(2);
  }

  @Test
  void anAppMayAskNotToBeTriedAgain() {
    office.app().reply(Reply.status(500).with("x-slack-no-retry", "1"));

    say("hi");
    office.quiet();

    assertThat(onlyMessage().attempts()).hasSize(1);
    assertThat(onlyMessage().status()).isEqualTo(Delivery.Status.FAILED);
  }

  @Test
  void anAppThatIsDownIsAConnectionFailure() {
    office.app().close();

    say("hi");
    office.quiet();

    assertThat(onlyMessage().attempts())
        .extracting(DeliveryAttempt::failure)
        .containsOnly("connection_failed");
  }

  @Test
  void aHangingAppDoesNotHoldUpTheWebApi() {
    office.app().hang();
    say("hi");

    assertThat(office.api().call("auth.test").path("ok").asBoolean()).isTrue();
    assertThat(onlyMessage().status()).isEqualTo(Delivery.Status.PENDING);
  }

  @Test
  void eventsArriveInOrder() {
    for (int i = 0; i < 20; i++) {
      say("m" + i);
    }
    office.quiet();

    List<String> texts =
        office.app().received().stream()
            .map(r -> r.json().path("event").path("text").asText())
            .filter(text -> text.startsWith("m"))
            .toList();
    assertThat(texts).hasSize(20).startsWith("m0", "m1", "m2").endsWith("m18", "m19");
  }

  @Test
  void duplicatesHaveTheSameEventId() {
    office.sandbox().faults().duplicateEvents(2);

    say("hi");

    List<Delivery> messages = office.events("message");
    assertThat(messages).hasSize(3);
    assertThat(messages).extracting(Delivery::eventId).containsOnly(messages.get(0).eventId());
  }

  @Test
  void aSkewedTimestampIsSignedAsItIs() {
    office.sandbox().faults().timestampSkew(Duration.ofMinutes(-6));

    say("hi");
    office.quiet();

    Received request = office.app().last();
    String at = request.header("X-Slack-Request-Timestamp");
    assertThat(at).isEqualTo("" + (office.clock().instant().getEpochSecond() - 360));
    assertThat(request.header("X-Slack-Signature"))
        .isEqualTo(new SlackSignature.Generator(Office.SECRET_KEY).generate(at, request.body()));
  }

  @Test
  void aBadSignatureDoesNotVerify() {
    office.sandbox().faults().badSignature();

    say("hi");
    office.quiet();

    Received request = office.app().last();
    String at = request.header("X-Slack-Request-Timestamp");
    assertThat(request.header("X-Slack-Signature"))
        .isNotEqualTo(new SlackSignature.Generator(Office.SECRET_KEY).generate(at, request.body()));
  }

  @Test
  void heldEventsGoOutWhenReleased() {
    office.sandbox().faults().holdEvents();
    say("one");
    say("two");
    int before = office.app().received().size();

    assertThatThrownBy(() -> office.sandbox().deliveries().awaitQuiet(Duration.ofMillis(100)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("message");
    assertThat(office.app().received()).hasSize(before);
    office.sandbox().faults().releaseEvents();
    office.quiet();

    assertThat(office.app().received()).hasSize(before + 2);
  }

  @Test
  void theChallengeOfAnAddressMustComeBack() {
    office.app().reply(Reply.text("no"));

    assertThat(office.workspace().verifyUrl(Office.APP)).isFalse();
    assertThat(office.app().last().json().path("type").asText()).isEqualTo("url_verification");
  }

  private void say(String text) {
    office.workspace().postAs(Office.ADA, Office.GENERAL, text);
  }

  private Delivery onlyMessage() {
    List<Delivery> messages = office.sandbox().deliveries().events("message");
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }
}
