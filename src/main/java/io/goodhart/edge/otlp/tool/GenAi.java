package io.goodhart.edge.otlp.tool;

import static io.goodhart.edge.otlp.decode.Attribute.GEN_AI_CACHE_CREATION_OLD;
import static io.goodhart.edge.otlp.decode.Attribute.GEN_AI_CACHE_CREATION_TOKENS;
import static io.goodhart.edge.otlp.decode.Attribute.GEN_AI_CACHE_READ_OLD;
import static io.goodhart.edge.otlp.decode.Attribute.GEN_AI_CACHE_READ_TOKENS;
import static io.goodhart.edge.otlp.decode.Attribute.GEN_AI_COMPLETION_TOKENS;
import static io.goodhart.edge.otlp.decode.Attribute.GEN_AI_CONVERSATION_ID;
import static io.goodhart.edge.otlp.decode.Attribute.GEN_AI_INPUT_TOKENS;
import static io.goodhart.edge.otlp.decode.Attribute.GEN_AI_OPERATION;
import static io.goodhart.edge.otlp.decode.Attribute.GEN_AI_OUTPUT_TOKENS;
import static io.goodhart.edge.otlp.decode.Attribute.GEN_AI_PROMPT_TOKENS;
import static io.goodhart.edge.otlp.decode.Attribute.GEN_AI_REQUEST_MODEL;
import static io.goodhart.edge.otlp.decode.Attribute.GEN_AI_RESPONSE_MODEL;
import static io.goodhart.edge.otlp.decode.Attribute.GEN_AI_TOKEN_TYPE;
import static io.goodhart.edge.otlp.decode.Attribute.LLM_COMPLETION_TOKENS;
import static io.goodhart.edge.otlp.decode.Attribute.LLM_PROMPT_TOKENS;
import static io.goodhart.edge.otlp.decode.Attribute.LLM_REQUEST_MODEL;
import static io.goodhart.edge.otlp.decode.Attribute.LLM_RESPONSE_MODEL;
import static io.goodhart.edge.otlp.decode.Attribute.SESSION_ID;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.RunningTotal.Bucket;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import io.goodhart.edge.otlp.decode.Attribute;
import io.goodhart.edge.otlp.decode.Attributes;
import io.goodhart.edge.otlp.decode.MalformedRecordException;
import io.goodhart.edge.otlp.decode.NumberPoint;
import io.goodhart.edge.otlp.decode.Origin;
import io.goodhart.edge.otlp.decode.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Any program that reports its model calls by OpenTelemetry's GenAI conventions.
 *
 * <p>The histogram has two types of token, and cached input is part of the input. Newer programs
 * count each type in a counter of its own instead; the counters of cached input and of reasoning
 * repeat parts of the two that count. A span tells them apart, by newer names or older ones. A span
 * around a whole agent or workflow repeats what the calls within it used, so only spans of single
 * calls count.
 */
final class GenAi {
  static final String TOOL = "gen-ai";
  static final String HISTOGRAM = "gen_ai.client.token.usage";

  private static final String INPUT_COUNTER = "gen_ai.client.inference.usage.input_tokens";
  private static final String OUTPUT_COUNTER = "gen_ai.client.inference.usage.output_tokens";

  /** From the newest name of a thing to the oldest. */
  private static final List<Attribute> INPUT =
      List.of(GEN_AI_INPUT_TOKENS, GEN_AI_PROMPT_TOKENS, LLM_PROMPT_TOKENS);

  private static final List<Attribute> OUTPUT =
      List.of(GEN_AI_OUTPUT_TOKENS, GEN_AI_COMPLETION_TOKENS, LLM_COMPLETION_TOKENS);
  private static final List<Attribute> CACHE_READ =
      List.of(GEN_AI_CACHE_READ_TOKENS, GEN_AI_CACHE_READ_OLD);
  private static final List<Attribute> CACHE_WRITE =
      List.of(GEN_AI_CACHE_CREATION_TOKENS, GEN_AI_CACHE_CREATION_OLD);
  private static final List<Attribute> MODEL =
      List.of(GEN_AI_RESPONSE_MODEL, GEN_AI_REQUEST_MODEL, LLM_RESPONSE_MODEL, LLM_REQUEST_MODEL);

  private final Identity identity;
  private final Sessions sessions = new Sessions();

  GenAi(Identity identity) {
    this.identity = identity;
  }

  /** What a point of the histogram counts; empty if it is of no type that is known. */
  Optional<Series> point(NumberPoint point) {
    Optional<String> model = model(point.attributes());
    return switch (point.attributes().text(GEN_AI_TOKEN_TYPE).orElse("")) {
      case "input" -> Optional.of(new Series(Bucket.INPUT, model));
      case "output", "completion" -> Optional.of(new Series(Bucket.OUTPUT, model));
      default -> Optional.empty();
    };
  }

  /** What a point of a counter counts; empty if it is none of the two that count. */
  Optional<Series> counted(String metric, NumberPoint point) {
    return switch (metric) {
      case INPUT_COUNTER -> Optional.of(new Series(Bucket.INPUT, model(point.attributes())));
      case OUTPUT_COUNTER -> Optional.of(new Series(Bucket.OUTPUT, model(point.attributes())));
      default -> Optional.empty();
    };
  }

  /**
   * The call that a span stands for; empty if it is not of a single call, or tells no usage.
   *
   * @throws MalformedRecordException if it counts and cannot be read
   */
  Optional<ActivityEvent> call(Origin origin, Span span) throws MalformedRecordException {
    Attributes record = span.attributes();
    Optional<Attribute> input = first(record, INPUT);
    Optional<Attribute> output = first(record, OUTPUT);
    if (isAroundOthers(record) || (input.isEmpty() && output.isEmpty())) {
      return Optional.empty();
    }
    long read = count(record, first(record, CACHE_READ));
    long written = count(record, first(record, CACHE_WRITE));
    TokenUsage usage =
        Reading.usage(count(record, input) - read - written, count(record, output), read, written);
    return Optional.of(new ActivityEvent.ModelCall(head(origin, span), model(record), usage));
  }

  private EventHead head(Origin origin, Span span) throws MalformedRecordException {
    Instant at = Moment.of(span.startNanos());
    String id =
        span.id().isEmpty()
            ? span.startNanos() + " " + Long.toHexString(span.attributes().hash())
            : span.id();
    Optional<String> session =
        span.attributes()
            .text(GEN_AI_CONVERSATION_ID)
            .or(() -> span.attributes().text(SESSION_ID))
            .or(() -> origin.resource().text(SESSION_ID));
    return new EventHead(
        EventId.of(at, TOOL, "span", id),
        identity.of(TOOL, origin, span.attributes()),
        TOOL,
        Trigger.UNKNOWN,
        sessions.of(TOOL, session));
  }

  private static boolean isAroundOthers(Attributes record) {
    String operation = record.text(GEN_AI_OPERATION).orElse("");
    return operation.startsWith("invoke_")
        || operation.startsWith("create_")
        || operation.startsWith("execute_");
  }

  private static Optional<String> model(Attributes record) {
    return first(record, MODEL).flatMap(record::text);
  }

  private static Optional<Attribute> first(Attributes record, List<Attribute> names) {
    return names.stream().filter(record::has).findFirst();
  }

  private static long count(Attributes record, Optional<Attribute> name)
      throws MalformedRecordException {
    return name.isPresent() ? record.count(name.get()) : 0;
  }
}
