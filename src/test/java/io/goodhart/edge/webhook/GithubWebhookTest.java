package io.goodhart.edge.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent.Outcome;
import io.goodhart.activity.ActivityEvent.Revert;
import io.goodhart.activity.Deployed;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.Source;
import io.goodhart.intake.Tally;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GitHub's webhooks, in the shape of its documentation. */
class GithubWebhookTest {
  private static final int ROUNDS = 500;
  private static final String PUSH =
      """
      {"ref":"refs/heads/main","commits":[
        {"id":"6113728f","distinct":true,"message":"CANARY in a message",
         "timestamp":"2026-11-19T10:00:00+01:00","added":["CANARY.txt"],
         "author":{"name":"CANARY","email":"Anna@Example.dev","username":"anna"}},
        {"id":"0d1a26e6","distinct":true,"timestamp":"2026-11-19T11:00:00+01:00",
         "author":{"name":"CANARY","email":"ben@example.dev"}},
        {"id":"c441029c","distinct":false,"timestamp":"2026-11-18T11:00:00+01:00",
         "author":{"email":"ben@example.dev"}}],
       "head_commit":{"id":"0d1a26e6","message":"CANARY"},"pusher":{"name":"CANARY"}}
      """;
  private static final String PULL_REQUEST =
      """
      {"action":"%s","number":2,"pull_request":{"id":1934,"title":"CANARY","body":"CANARY",
       "merged":%s,"merged_at":"2026-11-19T10:00:00Z","user":{"login":"AnnaR","type":"User"},
       "merged_by":{"login":"ben"}}}
      """;
  private static final String DEPLOYMENT =
      """
      {"action":"created","deployment":{"id":7,"sha":"6113728f","environment":"production",
        "ref":"CANARY","creator":{"login":"annar"},"payload":"CANARY"},
       "repository":{"id":9,"full_name":"CANARY"},
       "deployment_status":{"id":%d,"state":"%s","description":"CANARY",
        "created_at":"2026-11-19T10:00:00Z","creator":{"login":"deploy[bot]"}}}
      """;

  private final WebhookServer server = new WebhookServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPushCountsItsNewCommitsByTheirAuthors() {
    HttpResponse<String> answer = server.github("push", PUSH);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(server.stored())
        .containsExactly("COMMIT 1 git:anna@example.dev", "COMMIT 1 git:ben@example.dev");
    assertThat(server.tally.count(Source.WEBHOOK, Tally.Outcome.IGNORED)).isEqualTo(1);
    assertThat(server.countsAddUp()).isTrue();
  }

  @Test
  void aCommitThatTakesAnotherBackIsARevertAndNoOutcome() {
    String hash = "6113728f27ae82c7b1a177c8d03f9e96e0adf246";
    server.github(
        "push",
        PUSH.replace("CANARY in a message", "Undo CANARY\\n\\nThis reverts commit " + hash + "."));

    assertThat(server.stored()).containsExactly("COMMIT 1 git:ben@example.dev");
    assertThat(server.store.events())
        .filteredOn(Revert.class::isInstance)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(((Revert) event).of()).isEqualTo(Outcome.key(OutcomeKind.COMMIT, hash));
              assertThat(event.head().subject().code()).isEqualTo("git:anna@example.dev");
            });
    assertThat(server.store.batches().toString()).doesNotContain("CANARY");
    assertThat(server.countsAddUp()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"This reverts commit 6113728f.", "Reverts the change", "revert"})
  void wordsAboutARevertAreNone(String message) {
    server.github("push", PUSH.replace("CANARY in a message", message));

    assertThat(server.stored()).hasSize(2);
  }

  @Test
  void aDeliveryThatIsRepeatedCountsOnce() {
    server.github("push", PUSH);
    server.github("push", PUSH);

    assertThat(server.store.events()).hasSize(2);
    assertThat(server.tally.count(Source.WEBHOOK, Tally.Outcome.DUPLICATE)).isEqualTo(2);
  }

  @Test
  void aMergedPullRequestCountsForWhoOpenedIt() {
    server.github("pull_request", PULL_REQUEST.formatted("closed", "true"));

    assertThat(server.stored()).containsExactly("MERGED_CHANGE 1 vendor:github/annar");
  }

  @ParameterizedTest
  @CsvSource({"closed,false", "opened,false", "edited,true"})
  void aPullRequestThatWasNotJustMergedIsIgnored(String action, String merged) {
    server.github("pull_request", PULL_REQUEST.formatted(action, merged));

    assertThat(server.store.events()).isEmpty();
    assertThat(server.countsAddUp()).isTrue();
  }

  @Test
  void aDeploymentCountsWhenItSucceeds() {
    server.github("deployment_status", DEPLOYMENT.formatted(70, "in_progress"));
    server.github("deployment_status", DEPLOYMENT.formatted(71, "success"));
    server.github("deployment_status", DEPLOYMENT.formatted(72, "success"));

    assertThat(server.stored()).containsExactly("DEPLOYMENT 1 vendor:github/annar");
    assertThat(server.countsAddUp()).isTrue();
  }

  @Test
  void aDeploymentSaysWhatItBroughtWhereInHashes() {
    server.github("deployment_status", DEPLOYMENT.formatted(70, "success"));

    assertThat(((Outcome) server.store.events().get(0)).deployed())
        .contains(Deployed.of("github/9/production", "6113728f"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ping", "star", "issues"})
  void anyOtherEventIsTakenAndIgnored(String event) {
    HttpResponse<String> answer = server.github(event, "{\"zen\":\"Keep it simple.\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"ignored\":1");
  }

  @Test
  void whatIsNotSignedIsRefused() {
    HttpResponse<String> without = server.send(server.request("/v1/github", PUSH));
    HttpResponse<String> wrong =
        server.send(
            server
                .request("/v1/github", PUSH)
                .header("X-GitHub-Event", "push")
                .header("X-Hub-Signature-256", WebhookServer.signature(PUSH + " ")));

    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(without.body()).contains("GOODHART_GITHUB_SECRET");
    assertThat(server.store.batches()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not JSON",
        "{\"commits\":[{\"id\":\"1\",\"author\":{\"email\":\"a@b.c\"}}]}",
        "{\"commits\":[{\"id\":\"1\",\"timestamp\":\"2026-11-19T10:00:00Z\"}]}",
        "{\"commits\":[{\"timestamp\":\"2026-11-19T10:00:00Z\",\"author\":{\"email\":\"a@b.c\"}}]}"
      })
  void whatCannotBeReadIsRefused(String body) {
    assertThat(server.github("push", body).statusCode()).isEqualTo(400);
    assertThat(server.countsAddUp()).isTrue();
  }

  @Test
  void nothingThatPeopleWroteIsKept() {
    server.github("push", PUSH);
    server.github("pull_request", PULL_REQUEST.formatted("closed", "true"));
    server.github("deployment_status", DEPLOYMENT.formatted(70, "success"));

    assertThat(server.store.batches().toString()).doesNotContain("CANARY");
  }

  @Test
  @Timeout(120)
  void damageIsRefusedOrRead() {
    Random random = new Random(20_261_124);
    String[] bodies = {
      PUSH, PULL_REQUEST.formatted("closed", "true"), DEPLOYMENT.formatted(70, "success")
    };
    String[] events = {"push", "pull_request", "deployment_status"};
    for (int round = 0; round < ROUNDS; round++) {
      int which = random.nextInt(bodies.length);
      char[] damaged = bodies[which].toCharArray();
      for (int blow = random.nextInt(4); blow >= 0; blow--) {
        int at = random.nextInt(damaged.length);
        damaged[at] =
            random.nextBoolean()
                ? damaged[random.nextInt(damaged.length)]
                : (char) random.nextInt(128);
      }
      char[] sent =
          random.nextInt(5) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;

      assertThat(server.github(events[which], new String(sent)).statusCode()).isIn(200, 400);
    }
    assertThat(server.countsAddUp()).isTrue();
  }
}
