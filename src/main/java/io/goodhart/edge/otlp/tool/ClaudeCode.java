package io.goodhart.edge.otlp.tool;

import static io.goodhart.edge.otlp.decode.Attribute.CACHE_CREATION_TOKENS;
import static io.goodhart.edge.otlp.decode.Attribute.CACHE_READ_TOKENS;
import static io.goodhart.edge.otlp.decode.Attribute.EVENT_NAME;
import static io.goodhart.edge.otlp.decode.Attribute.INPUT_TOKENS;
import static io.goodhart.edge.otlp.decode.Attribute.MODEL;
import static io.goodhart.edge.otlp.decode.Attribute.OUTPUT_TOKENS;
import static io.goodhart.edge.otlp.decode.Attribute.REQUEST_ID;
import static io.goodhart.edge.otlp.decode.Attribute.SERVICE_NAME;

import io.goodhart.activity.TokenUsage;
import io.goodhart.edge.otlp.decode.Attributes;
import io.goodhart.edge.otlp.decode.LogRecord;
import io.goodhart.edge.otlp.decode.MalformedRecordException;
import io.goodhart.edge.otlp.decode.Origin;
import java.util.Optional;

/**
 * Claude Code, as its documentation has it.
 *
 * <p>Its four kinds of token are disjoint as sent. An event's name is {@code api_request} in the
 * attribute and {@code claude_code.api_request} elsewhere, so a bare name counts only from a
 * process that calls itself Claude Code, or from its library in one that has been renamed. Its
 * token metric says the same again and adds nothing.
 */
final class ClaudeCode implements ToolProfile {
  private static final String PREFIX = "claude_code.";

  @Override
  public String tool() {
    return "claude-code";
  }

  @Override
  public Optional<Reading> log(Origin origin, LogRecord log) throws MalformedRecordException {
    Attributes record = log.attributes();
    return switch (event(origin, log)) {
      case "user_prompt" -> Optional.of(new Reading.Prompt());
      case "api_request" ->
          Optional.of(new Reading.Call(record.text(MODEL), usage(record), record.text(REQUEST_ID)));
      default -> Optional.empty();
    };
  }

  private static String event(Origin origin, LogRecord log) {
    String name = log.attributes().text(EVENT_NAME).orElse(log.eventName());
    if (name.startsWith(PREFIX)) {
      return name.substring(PREFIX.length());
    }
    boolean ours =
        origin.resource().text(SERVICE_NAME).orElse("").startsWith("claude-code")
            || origin.scope().startsWith("com.anthropic.claude_code");
    return ours ? name : "";
  }

  private static TokenUsage usage(Attributes record) throws MalformedRecordException {
    return Reading.usage(
        record.count(INPUT_TOKENS),
        record.count(OUTPUT_TOKENS),
        record.count(CACHE_READ_TOKENS),
        record.count(CACHE_CREATION_TOKENS));
  }
}
