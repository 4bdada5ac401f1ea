package io.goodhart.edge.otlp.tool;

import static io.goodhart.edge.otlp.decode.Attribute.CACHED_TOKEN_COUNT;
import static io.goodhart.edge.otlp.decode.Attribute.CACHE_WRITE_TOKEN_COUNT;
import static io.goodhart.edge.otlp.decode.Attribute.CALL_ID;
import static io.goodhart.edge.otlp.decode.Attribute.DECISION;
import static io.goodhart.edge.otlp.decode.Attribute.DECISION_SOURCE;
import static io.goodhart.edge.otlp.decode.Attribute.EVENT_KIND;
import static io.goodhart.edge.otlp.decode.Attribute.EVENT_NAME;
import static io.goodhart.edge.otlp.decode.Attribute.INPUT_TOKEN_COUNT;
import static io.goodhart.edge.otlp.decode.Attribute.MODEL;
import static io.goodhart.edge.otlp.decode.Attribute.OUTPUT_TOKEN_COUNT;
import static io.goodhart.edge.otlp.decode.Attribute.SERVICE_NAME;
import static io.goodhart.edge.otlp.decode.Attribute.TOOL_NAME;

import io.goodhart.activity.TokenUsage;
import io.goodhart.edge.otlp.decode.Attributes;
import io.goodhart.edge.otlp.decode.LogRecord;
import io.goodhart.edge.otlp.decode.MalformedRecordException;
import io.goodhart.edge.otlp.decode.Origin;
import java.util.Optional;

/**
 * OpenAI Codex.
 *
 * <p>The end of a response is logged twice and only one of the two has counts. Cached and newly
 * cached input are parts of the input, reasoning is part of the output. The event's name is an
 * attribute; the field of that name holds a line of its source code.
 */
final class Codex implements ToolProfile {
  @Override
  public String tool() {
    return "codex";
  }

  @Override
  public boolean sends(Origin origin) {
    return origin.resource().starts(SERVICE_NAME, "codex");
  }

  @Override
  public Optional<Reading> log(Origin origin, LogRecord log) throws MalformedRecordException {
    Attributes record = log.attributes();
    if (record.is(EVENT_NAME, "codex.user_prompt")) {
      return Optional.of(new Reading.Prompt());
    }
    if (record.is(EVENT_NAME, "codex.sse_event")
        && record.is(EVENT_KIND, "response.completed")
        && record.has(INPUT_TOKEN_COUNT)) {
      return Optional.of(new Reading.Call(record.text(MODEL), usage(record)));
    }
    if (record.is(EVENT_NAME, "codex.tool_decision") && isAcceptedEdit(record)) {
      return Optional.of(new Reading.AcceptedEdit(record.text(CALL_ID)));
    }
    return Optional.empty();
  }

  /** An edit that the configuration let pass was seen by nobody. */
  private static boolean isAcceptedEdit(Attributes record) {
    return record.is(TOOL_NAME, "apply_patch")
        && record.text(DECISION).orElse("").startsWith("approved")
        && record.text(DECISION_SOURCE).orElse("").equalsIgnoreCase("user");
  }

  private static TokenUsage usage(Attributes record) throws MalformedRecordException {
    long cached = record.count(CACHED_TOKEN_COUNT);
    long written = record.count(CACHE_WRITE_TOKEN_COUNT);
    long input = record.count(INPUT_TOKEN_COUNT) - cached - written;
    return Reading.usage(input, record.count(OUTPUT_TOKEN_COUNT), cached, written);
  }
}
