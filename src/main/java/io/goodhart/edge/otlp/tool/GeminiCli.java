package io.goodhart.edge.otlp.tool;

import static io.goodhart.edge.otlp.decode.Attribute.CACHED_CONTENT_TOKEN_COUNT;
import static io.goodhart.edge.otlp.decode.Attribute.DECISION;
import static io.goodhart.edge.otlp.decode.Attribute.EVENT_NAME;
import static io.goodhart.edge.otlp.decode.Attribute.FUNCTION_NAME;
import static io.goodhart.edge.otlp.decode.Attribute.INPUT_TOKEN_COUNT;
import static io.goodhart.edge.otlp.decode.Attribute.MODEL;
import static io.goodhart.edge.otlp.decode.Attribute.OUTPUT_TOKEN_COUNT;
import static io.goodhart.edge.otlp.decode.Attribute.SERVICE_NAME;
import static io.goodhart.edge.otlp.decode.Attribute.SUCCESS;
import static io.goodhart.edge.otlp.decode.Attribute.THOUGHTS_TOKEN_COUNT;

import io.goodhart.activity.TokenUsage;
import io.goodhart.edge.otlp.decode.Attributes;
import io.goodhart.edge.otlp.decode.LogRecord;
import io.goodhart.edge.otlp.decode.MalformedRecordException;
import io.goodhart.edge.otlp.decode.Origin;
import java.util.Optional;
import java.util.Set;

/**
 * Gemini CLI.
 *
 * <p>Cached input is part of the input, but thoughts are not part of the output. The same call is
 * also in two metrics and in an event of the GenAI conventions, which add nothing.
 */
final class GeminiCli implements ToolProfile {
  private static final Set<String> EDITS = Set.of("replace", "write_file");

  @Override
  public String tool() {
    return "gemini-cli";
  }

  @Override
  public boolean sends(Origin origin) {
    return origin.scope().equals(tool()) || origin.resource().is(SERVICE_NAME, tool());
  }

  @Override
  public Optional<Reading> log(Origin origin, LogRecord log) throws MalformedRecordException {
    Attributes record = log.attributes();
    if (record.is(EVENT_NAME, "gemini_cli.user_prompt")) {
      return Optional.of(new Reading.Prompt());
    }
    if (record.is(EVENT_NAME, "gemini_cli.api_response")) {
      return Optional.of(new Reading.Call(record.text(MODEL), usage(record)));
    }
    if (record.is(EVENT_NAME, "gemini_cli.tool_call") && isAcceptedEdit(record)) {
      return Optional.of(new Reading.AcceptedEdit(Optional.empty()));
    }
    return Optional.empty();
  }

  /** An edit that a setting let pass ({@code auto_accept}) was seen by nobody. */
  private static boolean isAcceptedEdit(Attributes record) {
    return (record.is(DECISION, "accept") || record.is(DECISION, "modify"))
        && record.is(SUCCESS, "true")
        && EDITS.contains(record.text(FUNCTION_NAME).orElse(""));
  }

  private static TokenUsage usage(Attributes record) throws MalformedRecordException {
    long cached = record.count(CACHED_CONTENT_TOKEN_COUNT);
    long input = record.count(INPUT_TOKEN_COUNT) - cached;
    long output = record.count(OUTPUT_TOKEN_COUNT) + record.count(THOUGHTS_TOKEN_COUNT);
    return Reading.usage(input, output, cached, 0);
  }
}
