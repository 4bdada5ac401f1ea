package io.goodhart.edge.otlp.tool;

import static io.goodhart.edge.otlp.decode.Attribute.CACHE_CREATION_TOKENS;
import static io.goodhart.edge.otlp.decode.Attribute.CACHE_READ_TOKENS;
import static io.goodhart.edge.otlp.decode.Attribute.DECISION;
import static io.goodhart.edge.otlp.decode.Attribute.DECISION_SOURCE;
import static io.goodhart.edge.otlp.decode.Attribute.EVENT_NAME;
import static io.goodhart.edge.otlp.decode.Attribute.INPUT_TOKENS;
import static io.goodhart.edge.otlp.decode.Attribute.MODEL;
import static io.goodhart.edge.otlp.decode.Attribute.OUTPUT_TOKENS;
import static io.goodhart.edge.otlp.decode.Attribute.QUERY_SOURCE;
import static io.goodhart.edge.otlp.decode.Attribute.REQUEST_ID;
import static io.goodhart.edge.otlp.decode.Attribute.SERVICE_NAME;
import static io.goodhart.edge.otlp.decode.Attribute.TOOL_NAME;
import static io.goodhart.edge.otlp.decode.Attribute.TOOL_USE_ID;

import io.goodhart.activity.RunningTotal.Bucket;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import io.goodhart.edge.otlp.decode.Attributes;
import io.goodhart.edge.otlp.decode.LogRecord;
import io.goodhart.edge.otlp.decode.MalformedRecordException;
import io.goodhart.edge.otlp.decode.NumberPoint;
import io.goodhart.edge.otlp.decode.Origin;
import java.util.Optional;
import java.util.Set;

/**
 * Claude Code, as its documentation has it.
 *
 * <p>Its four kinds of token are disjoint as sent. An event's name is {@code api_request} in the
 * attribute and {@code claude_code.api_request} elsewhere, so a bare name counts only from a
 * process that calls itself Claude Code, or from its library in one that has been renamed. Its
 * token metric says the same again and adds nothing, and so does its metric of edit decisions;
 * commits and pull requests are told by metrics alone.
 */
final class ClaudeCode implements ToolProfile {
  private static final String PREFIX = "claude_code.";
  private static final Set<String> EDITS = Set.of("Edit", "MultiEdit", "Write", "NotebookEdit");

  @Override
  public String tool() {
    return "claude-code";
  }

  @Override
  public boolean sends(Origin origin) {
    return isFrom(origin);
  }

  @Override
  public Optional<Series> point(String metric, NumberPoint point) {
    return switch (metric) {
      case "claude_code.commit.count" -> Optional.of(new Series(Bucket.COMMITS, Optional.empty()));
      case "claude_code.pull_request.count" ->
          Optional.of(new Series(Bucket.PULL_REQUESTS, Optional.empty()));
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Reading> log(Origin origin, LogRecord log) throws MalformedRecordException {
    Attributes record = log.attributes();
    if (!mayBe(origin, log)) {
      return Optional.empty();
    }
    return switch (event(origin, log)) {
      case "user_prompt" -> Optional.of(new Reading.Prompt());
      case "api_request" ->
          Optional.of(
              new Reading.Call(
                  record.text(MODEL), usage(record), record.text(REQUEST_ID), trigger(record)));
      case "tool_decision" ->
          isAcceptedEdit(record)
              ? Optional.of(new Reading.AcceptedEdit(record.text(TOOL_USE_ID)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Most records are of other tools, and are not to cost a text each. */
  private static boolean mayBe(Origin origin, LogRecord log) {
    return log.attributes().starts(EVENT_NAME, PREFIX)
        || log.eventName().startsWith(PREFIX)
        || isFrom(origin);
  }

  private static String event(Origin origin, LogRecord log) {
    String name = log.attributes().text(EVENT_NAME).orElse(log.eventName());
    if (name.startsWith(PREFIX)) {
      return name.substring(PREFIX.length());
    }
    return isFrom(origin) ? name : "";
  }

  private static boolean isFrom(Origin origin) {
    return origin.resource().starts(SERVICE_NAME, "claude-code")
        || origin.scope().startsWith("com.anthropic.claude_code");
  }

  /** What subagents and the tool itself ask for, nobody typed. */
  private static Trigger trigger(Attributes record) {
    return record.is(QUERY_SOURCE, "subagent") || record.is(QUERY_SOURCE, "auxiliary")
        ? Trigger.AGENT
        : Trigger.UNKNOWN;
  }

  /** An edit that a setting or a hook let pass was seen by nobody, so it is no outcome. */
  private static boolean isAcceptedEdit(Attributes record) {
    return record.is(DECISION, "accept")
        && record.text(DECISION_SOURCE).orElse("").startsWith("user_")
        && EDITS.contains(record.text(TOOL_NAME).orElse(""));
  }

  private static TokenUsage usage(Attributes record) throws MalformedRecordException {
    return Reading.usage(
        record.count(INPUT_TOKENS),
        record.count(OUTPUT_TOKENS),
        record.count(CACHE_READ_TOKENS),
        record.count(CACHE_CREATION_TOKENS));
  }
}
