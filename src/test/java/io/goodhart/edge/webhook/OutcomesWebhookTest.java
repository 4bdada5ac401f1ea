package io.goodhart.edge.webhook;

import static io.goodhart.edge.webhook.WebhookServer.ANNAS;
import static io.goodhart.edge.webhook.WebhookServer.COLLECTOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent.Outcome;
import io.goodhart.activity.ActivityEvent.Revert;
import io.goodhart.activity.Deployed;
import io.goodhart.activity.OutcomeKind;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes in Goodhart's own format. */
class OutcomesWebhookTest {
  private static final String MERGE =
      """
      {"ts":"2026-11-19T10:00:00Z","developer":"ben@example.dev","kind":"merged_change","id":"m1"}
      """;
  private static final String EDITS =
      """
      {"ts":"2026-11-19T11:00:00+01:00","developer":"d017","kind":"accepted_edit","count":3}
      """;

  private final WebhookServer server = new WebhookServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anOutcomeIsStoredBeforeItIsAnswered() {
    HttpResponse<String> answer = server.outcomes(COLLECTOR, MERGE);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo("{\"duplicate\":0,\"ignored\":0,\"malformed\":0,\"stored\":1}");
    assertThat(server.stored()).containsExactly("MERGED_CHANGE 1 email:ben@example.dev");
    assertThat(server.countsAddUp()).isTrue();
  }

  @Test
  void oneALineAndAListSayTheSame() {
    server.outcomes(COLLECTOR, MERGE + EDITS);
    HttpResponse<String> answer = server.outcomes(COLLECTOR, "[" + MERGE + "," + EDITS + "]");

    assertThat(answer.body()).contains("\"duplicate\":2");
    assertThat(server.stored())
        .containsExactly("MERGED_CHANGE 1 email:ben@example.dev", "ACCEPTED_EDIT 3 id:d017");
  }

  @Test
  void aDeploymentMaySayWhatItBroughtWhere() {
    String deployment =
        """
        {"ts":"2026-11-19T10:00:00Z","developer":"d017","kind":"deployment","id":"%s",
         "environment":"shop/production"%s}
        """;
    server.outcomes(COLLECTOR, deployment.formatted("d1", ",\"commit\":\"6113728f\""));
    server.outcomes(COLLECTOR, deployment.formatted("d2", ""));

    assertThat(server.store.events())
        .extracting(event -> ((Outcome) event).deployed())
        .containsExactly(Optional.of(Deployed.of("shop/production", "6113728f")), Optional.empty());
  }

  @Test
  void aRevertNamesWhatWasTakenBack() {
    String revert =
        """
        {"ts":"2026-11-19T10:00:00Z","developer":"d017","kind":"revert","of":"%s"%s}
        """;
    server.outcomes(COLLECTOR, revert.formatted("6113728f", ""));
    server.outcomes(COLLECTOR, revert.formatted("17", ",\"of_kind\":\"merged_change\""));

    assertThat(server.store.events())
        .extracting(event -> ((Revert) event).of())
        .containsExactly(
            Outcome.key(OutcomeKind.COMMIT, "6113728f"),
            Outcome.key(OutcomeKind.MERGED_CHANGE, "17"));
    assertThat(server.countsAddUp()).isTrue();
  }

  @Test
  void aRevertOfNothingIsRefused() {
    String revert = "{\"ts\":\"2026-11-19T10:00:00Z\",\"developer\":\"d\",\"kind\":\"revert\"}";

    assertThat(server.outcomes(COLLECTOR, revert).body()).contains("The field of is missing.");
    assertThat(server.countsAddUp()).isTrue();
  }

  @Test
  void theOwnerOfTheKeyOutranksWhatIsClaimed() {
    server.outcomes(ANNAS, MERGE);

    assertThat(server.stored()).containsExactly("MERGED_CHANGE 1 email:anna@example.dev");
  }

  @Test
  void aKeyWithoutIdentityNamesNobody() {
    server.outcomes(WebhookServer.MUTE, MERGE);

    assertThat(server.stored()).containsExactly("MERGED_CHANGE 1 none:not-allowed");
  }

  @Test
  void aSignatureIsAsGoodAsAKey() {
    HttpResponse<String> answer =
        server.send(
            server
                .request("/v1/outcomes", MERGE)
                .header("X-Goodhart-Signature", WebhookServer.signature(MERGE)));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(server.stored()).hasSize(1);
  }

  @Test
  void aSignatureOfAnotherBodyIsRefused() {
    HttpResponse<String> answer =
        server.send(
            server
                .request("/v1/outcomes", MERGE)
                .header("X-Goodhart-Signature", WebhookServer.signature(EDITS)));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(server.store.events()).isEmpty();
  }

  @Test
  void whoIsUnknownIsToldHowToSend() {
    HttpResponse<String> answer = server.outcomes("no-such-key", MERGE);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("/usage connect").contains("GOODHART_OUTCOMES_SECRET");
    assertThat(server.send(server.request("/v1/outcomes", MERGE)).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ts\":\"yesterday\",\"developer\":\"d017\",\"kind\":\"commit\"}",
        "{\"ts\":\"2026-11-19T10:00:00Z\",\"kind\":\"commit\"}",
        "{\"ts\":\"2026-11-19T10:00:00Z\",\"developer\":\"d017\",\"kind\":\"applause\"}",
        "{\"ts\":\"2026-11-19T10:00:00Z\",\"developer\":\"d\",\"kind\":\"commit\",\"count\":-1}",
        "{\"ts\":\"2026-11-19T10:00:00Z\",\"developer\":\"d\",\"kind\":\"commit\",\"tool\":\"\"}",
        "{}",
        "12",
        "[[]]",
        "{\"ts\":",
        "not JSON"
      })
  void whatCannotBeReadIsRefusedWithAReason(String body) {
    HttpResponse<String> answer = server.outcomes(COLLECTOR, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Nothing of it was kept.");
    assertThat(server.countsAddUp()).isTrue();
  }

  @Test
  void aBadRecordDoesNotHoldUpItsNeighbours() {
    HttpResponse<String> answer = server.outcomes(COLLECTOR, MERGE + "{}" + EDITS);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"malformed\":1").contains("\"stored\":2");
    assertThat(server.countsAddUp()).isTrue();
  }

  @Test
  void nothingAtAllIsFine() {
    assertThat(server.outcomes(COLLECTOR, "").statusCode()).isEqualTo(200);
    assertThat(server.outcomes(COLLECTOR, "[]").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBodyThatIsTooLargeIsRefused(boolean chunked) {
    byte[] body = new byte[WebhookServer.MOST + 1];
    HttpResponse<String> answer =
        server.send(
            server
                .request("/v1/outcomes", "")
                .header("Authorization", "Bearer " + COLLECTOR)
                .POST(
                    chunked
                        ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                        : BodyPublishers.ofByteArray(body)));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void aStoreThatFailsAsksToComeBack() {
    server.store.failing(true);

    HttpResponse<String> answer = server.outcomes(COLLECTOR, MERGE);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(server.countsAddUp()).isTrue();
  }

  @Test
  void anIntakeWithoutRoomAsksToComeBack() {
    server.closeIntake();

    assertThat(server.outcomes(COLLECTOR, MERGE).statusCode()).isEqualTo(503);
    assertThat(server.countsAddUp()).isTrue();
  }

  @Test
  void onlyPostIsTaken() {
    assertThat(server.send(server.request("/v1/outcomes", "").GET()).statusCode()).isEqualTo(405);
  }
}
