package io.goodhart.edge.gate;

import static io.goodhart.approvals.GateFixture.BOT;
import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.Reach;
import io.goodhart.approvals.policy.Effect;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.State;
import io.goodhart.edge.gate.GateServer.Said;
import io.goodhart.testing.InMemoryApprovals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class GateServletTest {
  private static final GateConfig CONFIG =
      new GateConfig(10_000, 500, Duration.ofSeconds(20), Duration.ofSeconds(20));
  private static final String DEPLOY =
      "{\"tool\":\"deploy\",\"action\":\"deploy\",\"target\":\"payments-api\","
          + "\"environment\":\"production\",\"arguments\":{\"version\":\"4.12\"}}";
  private static final String HOOK =
      "{\"session_id\":\"s\",\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"Bash\","
          + "\"tool_input\":{\"command\":\"rm -rf /\"},\"tool_use_id\":\"t1\"}";

  private final InMemoryApprovals store = new InMemoryApprovals();
  private GateServer server = start(CONFIG);

  @BeforeEach
  void isUp() {
    assertThat(server.get("/v1/approvals/apr_nothing").status()).isEqualTo(404);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whoDoesNotWaitIsToldThatPeopleAreAsked() {
    Said said = server.post("/v1/approvals", DEPLOY);

    assertThat(said.status()).isEqualTo(202);
    assertThat(said.text("status")).isEqualTo("pending");
    assertThat(said.text("action_hash")).hasSize(64);
  }

  @Test
  void whoWaitsIsToldAtOnceWhenItIsDecided() {
    CompletableFuture<Said> waiting = later("/v1/approvals?wait=20", DEPLOY);
    RequestId id = theOne();
    server.at.yes(id, PRIYA);
    server.at.yes(id, TOM);

    Said said = waiting.join();

    assertThat(said.status()).isEqualTo(200);
    assertThat(said.text("status")).isEqualTo("approved");
    assertThat(said.body().path("grant").path("expires_at").asText()).isNotEmpty();
    assertThat(said.body().path("decided_at").asText()).isEqualTo("2026-11-18T10:00:00Z");
  }

  @Test
  void aWaitThatIsLongerThanTheConnectionsPatienceEndsInAnAnswer() {
    Said said = server.post("/v1/approvals?wait=2", DEPLOY);

    assertThat(said.status()).isEqualTo(202);
    assertThat(server.waiters.count()).isZero();
  }

  @Test
  void aDecisionOfAnotherProcessIsSeenAtTheNextPoll() {
    CompletableFuture<Said> waiting = later("/v1/approvals?wait=20", DEPLOY);
    GateFixture elsewhere = new GateFixture(store, store);
    RequestId id = theOne();
    await().until(() -> server.waiters.count() == 1);

    elsewhere.no(id, TOM);
    server.waiters.poll();

    assertThat(waiting.join().text("message"))
        .isEqualTo("Denied by a reviewer: Freeze until Thursday");
  }

  @Test
  void manyWaitWithoutAThreadForEach() {
    List<CompletableFuture<Said>> waiting = new ArrayList<>();
    for (int number = 0; number < 200; number++) {
      waiting.add(later("/v1/approvals?wait=20", DEPLOY));
    }
    await().atMost(20, TimeUnit.SECONDS).until(() -> server.waiters.count() == 200);

    assertThat(server.threads()).isLessThanOrEqualTo(GateServer.MOST_THREADS);
    server.at.killSwitch.pause(BOT, MARA, "enough");
    assertThat(waiting).allMatch(one -> one.join().text("code").equals("agent_paused"));
    assertThat(server.waiters.count()).isZero();
  }

  @Test
  void anApprovalIsRedeemedOnce() {
    Said asked = server.post("/v1/approvals", DEPLOY);
    RequestId id = theOne();
    server.at.yes(id, PRIYA);
    server.at.yes(id, TOM);
    String hash = "{\"action_hash\":\"" + asked.text("action_hash") + "\"}";
    String path = "/v1/approvals/" + id.value() + "/redeem";

    Said first = server.post(path, hash);
    Said second = server.post(path, hash);

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.text("status")).isEqualTo("approved");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text("code")).isEqualTo("already_used");
    assertThat(server.get("/v1/approvals/" + id.value()).text("status")).isEqualTo("denied");
  }

  @Test
  void aChangedActionIsNotRedeemed() {
    server.post("/v1/approvals", DEPLOY);
    RequestId id = theOne();
    server.at.yes(id, PRIYA);
    server.at.yes(id, TOM);

    Said said =
        server.post(
            "/v1/approvals/" + id.value() + "/redeem",
            "{\"action_hash\":\"" + "f".repeat(64) + "\"}");

    assertThat(said.status()).isEqualTo(409);
    assertThat(said.text("code")).isEqualTo("changed_action");
  }

  @Test
  void anAgentTakesItsRequestBack() {
    server.post("/v1/approvals", DEPLOY);

    Said said =
        server.sendLater("DELETE", "/v1/approvals/" + theOne().value(), "", server.key).join();

    assertThat(said.text("status")).isEqualTo("withdrawn");
  }

  @Test
  void theSameKeyIsTheSameRequest() {
    Said first = server.postAs("call-1", DEPLOY);
    Said second = server.postAs("call-1", DEPLOY);
    Said other = server.postAs("call-1", DEPLOY.replace("4.12", "4.13"));

    assertThat(second.text("id")).isEqualTo(first.text("id"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text("code")).isEqualTo("changed_action");
  }

  @Test
  void withoutAKeyTheAnswerIsNo() {
    Said said = server.sendLater("POST", "/v1/approvals", DEPLOY, "demo-key").join();

    assertThat(said.status()).isEqualTo(401);
    assertThat(said.text("status")).isEqualTo("denied");
    assertThat(said.text("code")).isEqualTo("unknown_key");
  }

  @Test
  void aRevokedKeyOpensNothing() {
    server.at.keys.revoke(BOT, MARA);

    assertThat(server.post("/v1/approvals", DEPLOY).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"tool\":\"\"}",
        "{\"tool\":\"a\",\"tool\":\"b\"}",
        "{\"tool\":\"a\",\"decision\":\"approved\"}",
        "{\"tool\":\"a\",\"arguments\":[]}",
        "{\"tool\":\"a\",\"on_behalf_of\":{\"name\":\"x\"}}",
        "{\"tool\":\"a\",\"arguments\":{\"n\":9007199254740993}}",
        "{\"tool\":\"a\",\"target\":\"x\\u202ey\"}"
      })
  void whatIsNotInTheSchemaIsRefused(String body) {
    Said said = server.post("/v1/approvals", body);

    assertThat(said.status()).isEqualTo(400);
    assertThat(said.text("status")).isEqualTo("denied");
    assertThat(said.text("code")).isEqualTo("malformed");
    assertThat(said.text("message")).endsWith(".");
  }

  @Test
  void tooMuchIsRefused() {
    Said said = server.post("/v1/approvals", "{\"reason\":\"" + "x".repeat(20_000) + "\"}");

    assertThat(said.status()).isEqualTo(413);
    assertThat(said.text("code")).isEqualTo("too_large");
  }

  @Test
  void tooOftenIsRefused() {
    server.close();
    server = start(new GateConfig(10_000, 2, Duration.ofSeconds(5), Duration.ofSeconds(5)));
    server.post("/v1/approvals", DEPLOY);
    server.post("/v1/approvals", DEPLOY);

    assertThat(server.post("/v1/approvals", DEPLOY).status()).isEqualTo(429);
    server.at.pass(Duration.ofMinutes(1));
    assertThat(server.post("/v1/approvals", DEPLOY).status()).isEqualTo(202);
  }

  @Test
  void nobodyToAskIsANo() {
    server.at.reach.set(new Reach.People(0));

    Said said = server.post("/v1/approvals?wait=20", DEPLOY);

    assertThat(said.status()).isEqualTo(200);
    assertThat(said.text("status")).isEqualTo("denied");
    assertThat(said.text("code")).isEqualTo("no_reviewer");
    assertThat(said.text("message")).isEqualTo("Nobody may decide this.");
  }

  @Test
  void claudeCodeIsAllowedWhatWasApproved() {
    CompletableFuture<Said> waiting = later(GateServlet.CLAUDE_CODE, HOOK);
    RequestId id = theOne();
    server.at.yes(id, PRIYA);
    server.at.yes(id, TOM);

    Said said = waiting.join();

    assertThat(said.status()).isEqualTo(200);
    assertThat(decision(said)).isEqualTo("allow");
    assertThat(server.at.redeem(id).mayRun()).isFalse();
  }

  /** It is decided in another process; this one hears of it just as it uses the approval. */
  @Test
  void whatIsDecidedWhileAHookBeginsToWaitIsUsedOnceAndAllowed() {
    ApprovalStore racing = mock(ApprovalStore.class, delegatesTo(store));
    server.close();
    server = start(CONFIG, racing);
    GateFixture elsewhere = new GateFixture(store, store);
    doAnswer(
            call -> {
              RequestId id = call.getArgument(0);
              boolean waits = server.waiters.count() == 1;
              if (waits && store.find(id).orElseThrow().state() == State.PENDING) {
                elsewhere.yes(id, PRIYA);
                elsewhere.yes(id, TOM);
              }
              return store.find(id);
            })
        .when(racing)
        .find(any(RequestId.class));
    doAnswer(
            call -> {
              Request before = call.getArgument(0);
              Object changed = store.change(before, call.getArgument(1), call.getArgument(2));
              server.waiters.poll();
              return changed;
            })
        .when(racing)
        .change(any(), any(), any());

    Said said = server.post(GateServlet.CLAUDE_CODE, HOOK);

    assertThat(decision(said)).isEqualTo("allow");
  }

  @Test
  void aCommandIsAskedWithTheFolderItRunsIn() {
    CompletableFuture<Said> unused =
        later(GateServlet.CLAUDE_CODE, HOOK.replaceFirst("\\{", "{\"cwd\":\"/home/dev/shop\","));

    assertThat(server.at.request(theOne()).action().target()).isEqualTo("/home/dev/shop");
  }

  @Test
  void claudeCodeIsDeniedInItsOwnWords() {
    server.at.policy.set(Optional.of(GateFixture.policy(Effect.DENY, Optional.empty(), "d")));

    Said tool = server.post(GateServlet.CLAUDE_CODE, HOOK);
    Said permission =
        server.post(GateServlet.CLAUDE_CODE, HOOK.replace("PreToolUse", "PermissionRequest"));

    assertThat(decision(tool)).isEqualTo("deny");
    assertThat(permission.body().at("/hookSpecificOutput/decision/behavior").asText())
        .isEqualTo("deny");
    assertThat(permission.body().at("/hookSpecificOutput/decision/message").asText())
        .isEqualTo("A rule forbids this.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"tool_name\":7}", "{\"tool_name\":\"a b\"}"})
  void claudeCodeAlwaysGetsADecision(String body) {
    Said said = server.post(GateServlet.CLAUDE_CODE + "?wait=1", body);

    assertThat(said.status()).isEqualTo(200);
    assertThat(decision(said)).isEqualTo("deny");
  }

  @Test
  void claudeCodeWithAWrongKeyGetsADecisionToo() {
    Said said = server.sendLater("POST", GateServlet.CLAUDE_CODE, HOOK, "wrong").join();

    assertThat(said.status()).isEqualTo(200);
    assertThat(decision(said)).isEqualTo("deny");
  }

  private CompletableFuture<Said> later(String path, String body) {
    return server.sendLater("POST", path, body, server.key);
  }

  private RequestId theOne() {
    await().until(() -> !store.open(Optional.empty()).isEmpty());
    return store.open(Optional.empty()).get(0).id();
  }

  private GateServer start(GateConfig config) {
    return start(config, store);
  }

  private GateServer start(GateConfig config, ApprovalStore approvals) {
    try {
      return new GateServer(approvals, store, config);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String decision(Said said) {
    return said.body().at("/hookSpecificOutput/permissionDecision").asText();
  }
}
