package io.goodhart.edge.otlp;

import static io.opentelemetry.proto.metrics.v1.AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE;
import static io.opentelemetry.proto.metrics.v1.AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.ActivityEvent.Outcome;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.Trigger;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What came of the work, and who set it going, as telemetry tells. */
class OutcomesTest {
  private final TelemetryServer server = new TelemetryServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private static Capture decision(Map<String, String> changes) {
    Map<String, String> decision =
        new HashMap<>(
            Map.of(
                "tool_name", "Edit",
                "tool_use_id", "toolu_1",
                "decision", "accept",
                "source", "user_temporary"));
    decision.putAll(changes);
    return Samples.claude("tool_decision", decision);
  }

  private int sum(OutcomeKind kind) {
    return server.store.events().stream()
        .filter(event -> event instanceof Outcome outcome && outcome.what() == kind)
        .mapToInt(event -> ((Outcome) event).count())
        .sum();
  }

  @Test
  void anEditThatAPersonTookIsAnOutcomeAndNoActivity() {
    server.post(decision(Map.of()));
    server.post(decision(Map.of("event.sequence", "2")));

    ActivityEvent event = server.onlyEvent();
    assertThat(sum(OutcomeKind.ACCEPTED_EDIT)).isEqualTo(1);
    assertThat(event.isActivity()).isFalse();
    assertThat(event.isDeliberate()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"decision,reject", "source,config", "source,hook", "tool_name,Bash"})
  void anyOtherDecisionIsNone(String attribute, String value) {
    server.post(decision(Map.of(attribute, value)));

    assertThat(server.store.events()).isEmpty();
    assertThat(server.countsAddUp()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "approved,User,apply_patch,1",
    "approved_for_session,user,apply_patch,1",
    "approved,Config,apply_patch,0",
    "denied,User,apply_patch,0",
    "approved,User,shell,0",
  })
  void codexTellsOfPatchesThatAPersonApproved(
      String decision, String source, String tool, int outcomes) {
    Capture record =
        Samples.logs(
            Map.of("service.name", "codex_exec"),
            Map.of(
                "event.name", "codex.tool_decision",
                "call_id", "call_1",
                "tool_name", tool,
                "decision", decision,
                "source", source));
    server.post(record);
    server.post(record.inTheOtherEncoding());

    assertThat(sum(OutcomeKind.ACCEPTED_EDIT)).isEqualTo(outcomes);
  }

  @ParameterizedTest
  @CsvSource({
    "accept,true,replace,1",
    "modify,true,write_file,1",
    "auto_accept,true,replace,0",
    "reject,false,replace,0",
    "accept,false,replace,0",
    "accept,true,run_shell_command,0",
  })
  void geminiTellsOfEditsThatAPersonTook(
      String decision, String success, String function, int outcomes) {
    Capture record =
        Samples.logs(
            Map.of("service.name", "gemini-cli"),
            Map.of(
                "event.name", "gemini_cli.tool_call",
                "function_name", function,
                "success", success,
                "decision", decision));
    server.post(record);
    server.post(record.inTheOtherEncoding());

    assertThat(sum(OutcomeKind.ACCEPTED_EDIT)).isEqualTo(outcomes);
  }

  @ParameterizedTest
  @CsvSource({"claude_code.commit.count,COMMIT", "claude_code.pull_request.count,PULL_REQUEST"})
  void deltasOfCommitsAndPullRequestsAddUp(String metric, OutcomeKind kind) {
    server.post(Samples.claudeSum(metric, AGGREGATION_TEMPORALITY_DELTA, 2, 1));
    server.post(Samples.claudeSum(metric, AGGREGATION_TEMPORALITY_DELTA, 2, 1));
    server.post(Samples.claudeSum(metric, AGGREGATION_TEMPORALITY_DELTA, 1, 2));

    assertThat(sum(kind)).isEqualTo(3);
  }

  @Test
  void cumulativeCommitsCountTheirGrowth() {
    String metric = "claude_code.commit.count";
    server.post(Samples.claudeSum(metric, AGGREGATION_TEMPORALITY_CUMULATIVE, 2, 1));
    server.post(Samples.claudeSum(metric, AGGREGATION_TEMPORALITY_CUMULATIVE, 3, 2));

    assertThat(sum(OutcomeKind.COMMIT)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 1e9, Double.NaN, 0.2, 0})
  void anAbsurdCountIsNone(double value) {
    server.post(
        Samples.claudeSum("claude_code.commit.count", AGGREGATION_TEMPORALITY_DELTA, value, 1));

    assertThat(server.store.events()).isEmpty();
    assertThat(server.countsAddUp()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "claude_code.code_edit_tool.decision",
        "claude_code.session.count",
        "claude_code.token.usage",
        "claude_code.lines_of_code.count"
      })
  void metricsThatRepeatTheLogsAddNothing(String metric) {
    server.post(Samples.claudeSum(metric, AGGREGATION_TEMPORALITY_DELTA, 5, 1));

    assertThat(server.store.events()).isEmpty();
    assertThat(server.countsAddUp()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"main,UNKNOWN", "subagent,AGENT", "auxiliary,AGENT"})
  void aCallThatNobodyTypedIsAnAgents(String source, Trigger trigger) {
    server.post(Samples.claude("api_request", Map.of("query_source", source, "input_tokens", "1")));

    assertThat(server.onlyEvent().head().trigger()).isEqualTo(trigger);
  }

  @ParameterizedTest
  @CsvSource({"cron,AGENT", "heartbeat,AGENT", "slack,UNKNOWN"})
  void tokensOfAScheduleAreAnAgents(String channel, Trigger trigger) {
    server.post(
        Samples.tokens("openclaw.tokens", AGGREGATION_TEMPORALITY_CUMULATIVE, 100, 1)
            .changed(
                Rewriting.each(
                    NumberDataPoint.class,
                    point ->
                        point.toBuilder()
                            .addAttributes(Samples.attribute("openclaw.channel", channel))
                            .addAttributes(Samples.attribute("openclaw.agent", "main"))
                            .build())));

    assertThat(server.onlyEvent().head().trigger()).isEqualTo(trigger);
  }
}
