package io.goodhart.edge.gate;

import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.LedgerUnavailableException;
import io.goodhart.approvals.Reach;
import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.State;
import io.goodhart.delivery.StoreException;
import io.goodhart.edge.gate.GateServer.Said;
import io.goodhart.testing.InMemoryApprovals;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What agents are told over HTTP while something that the gate needs is not well. */
@Timeout(30)
class UnwellGateTest {
  private static final String DEPLOY = "{\"tool\":\"deploy\",\"action\":\"deploy\"}";
  private static final String HOOK =
      "{\"session_id\":\"s\",\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"Bash\","
          + "\"tool_input\":{\"command\":\"rm -rf /\"}}";

  private final InMemoryApprovals kept = new InMemoryApprovals();
  private volatile Optional<RuntimeException> failure = Optional.empty();
  private volatile Optional<Instant> newest = Optional.empty();
  private final GateServer server = start();
  private String approved = "";
  private String hash = "";

  @BeforeEach
  void approve() {
    Said asked = server.post("/v1/approvals", DEPLOY);
    approved = asked.text("id");
    hash = "{\"action_hash\":\"" + asked.text("action_hash") + "\"}";
    server.at.yes(new RequestId(approved), PRIYA);
    server.at.yes(new RequestId(approved), TOM);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsAskedIsDeniedWithTheReasonAsACode(Part part) {
    breakPart(part);

    Said said = server.post("/v1/approvals?wait=5", DEPLOY);

    assertThat(said.text("status")).isEqualTo("denied");
    assertThat(said.text("code")).isEqualTo(part.code.word());
    assertThat(said.text("message"))
        .isEqualTo("The gate is not well, so the answer is no. Try again later.");
    assertThat(said.status()).isEqualTo(said.text("id").isEmpty() ? 503 : 200);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SLACK")
  void anApprovalThatIsThereIsNotUsed(Part part) {
    breakPart(part);

    Said said = server.post("/v1/approvals/" + approved + "/redeem", hash);

    assertThat(said.status()).isIn(409, 503);
    assertThat(said.text("status")).isEqualTo("denied");
    assertThat(said.text("code")).isEqualTo(part.code.word());
    failure = Optional.empty();
    assertThat(server.at.request(new RequestId(approved)).state()).isEqualTo(State.APPROVED);
  }

  @ParameterizedTest
  @EnumSource
  void aHookGetsADecisionAndItIsNo(Part part) {
    breakPart(part);

    Said said = server.post(GateServlet.CLAUDE_CODE, HOOK);

    assertThat(said.status()).isEqualTo(200);
    assertThat(said.body().at("/hookSpecificOutput/permissionDecision").asText()).isEqualTo("deny");
  }

  private void breakPart(Part part) {
    switch (part) {
      case DATABASE ->
          failure = Optional.of(new StoreException("Reading", new IllegalStateException("no")));
      case LEDGER -> failure = Optional.of(new LedgerUnavailableException(new Exception("no")));
      case SLACK -> server.at.reach.set(new Reach.Unreachable());
      case POLICY -> server.at.policy.set(Optional.empty());
      case CLOCK -> newest = Optional.of(server.at.clock.instant().plus(Duration.ofHours(1)));
    }
  }

  /** The store, which fails as it is told to; what was recorded last is from the future. */
  private ApprovalStore failing() {
    Object store =
        Proxy.newProxyInstance(
            ApprovalStore.class.getClassLoader(),
            new Class<?>[] {ApprovalStore.class},
            (proxy, method, arguments) -> {
              boolean reads = !method.getName().equals("add") && !method.getName().equals("change");
              Optional<RuntimeException> broken = failure;
              if (broken.isPresent()
                  && !(reads && broken.get() instanceof LedgerUnavailableException)) {
                throw broken.get();
              }
              Optional<Instant> future = newest;
              if (method.getName().equals("newestEntry") && future.isPresent()) {
                return future.get();
              }
              try {
                return method.invoke(kept, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
    return (ApprovalStore) store;
  }

  private GateServer start() {
    try {
      return new GateServer(
          failing(),
          kept,
          new GateConfig(10_000, 500, Duration.ofSeconds(20), Duration.ofSeconds(20)));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** What the gate needs. */
  private enum Part {
    DATABASE(Code.DATABASE_UNAVAILABLE),
    LEDGER(Code.LEDGER_UNAVAILABLE),
    SLACK(Code.SLACK_UNAVAILABLE),
    POLICY(Code.POLICY_UNAVAILABLE),
    CLOCK(Code.CLOCK_SKEW);

    private final Code code;

    Part(Code code) {
      this.code = code;
    }
  }
}
