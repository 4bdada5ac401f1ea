package io.goodhart.edge.otlp.decode;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The attributes whose values are kept while a delivery is read; none of them holds what people
 * write. A value under any other name is dropped where it is decoded.
 */
public enum Attribute {
  SERVICE_NAME("service.name"),
  EVENT_NAME("event.name"),
  EVENT_KIND("event.kind"),
  EVENT_TIMESTAMP("event.timestamp"),
  SESSION_ID("session.id"),
  CONVERSATION_ID("conversation.id"),
  REQUEST_ID("request_id"),
  MODEL("model"),

  USER_EMAIL("user.email"),
  ENDUSER_ID("enduser.id"),
  USER_ACCOUNT_UUID("user.account_uuid"),
  USER_ACCOUNT_ID("user.account_id"),
  INSTALLATION_ID("installation.id"),
  USER_ID("user.id"),

  INPUT_TOKEN_COUNT("input_token_count"),
  OUTPUT_TOKEN_COUNT("output_token_count"),
  CACHED_TOKEN_COUNT("cached_token_count"),
  CACHE_WRITE_TOKEN_COUNT("cache_write_token_count"),
  CACHED_CONTENT_TOKEN_COUNT("cached_content_token_count"),
  THOUGHTS_TOKEN_COUNT("thoughts_token_count"),

  INPUT_TOKENS("input_tokens"),
  OUTPUT_TOKENS("output_tokens"),
  CACHE_READ_TOKENS("cache_read_tokens"),
  CACHE_CREATION_TOKENS("cache_creation_tokens"),

  OPENCLAW_TOKEN("openclaw.token"),
  OPENCLAW_MODEL("openclaw.model"),
  OPENCLAW_CHANNEL("openclaw.channel"),

  QUERY_SOURCE("query_source"),
  TOOL_NAME("tool_name"),
  TOOL_USE_ID("tool_use_id"),
  CALL_ID("call_id"),
  FUNCTION_NAME("function_name"),
  SUCCESS("success"),
  DECISION("decision"),
  DECISION_SOURCE("source"),

  GEN_AI_TOKEN_TYPE("gen_ai.token.type"),
  GEN_AI_OPERATION("gen_ai.operation.name"),
  GEN_AI_REQUEST_MODEL("gen_ai.request.model"),
  GEN_AI_RESPONSE_MODEL("gen_ai.response.model"),
  GEN_AI_CONVERSATION_ID("gen_ai.conversation.id"),
  GEN_AI_INPUT_TOKENS("gen_ai.usage.input_tokens"),
  GEN_AI_OUTPUT_TOKENS("gen_ai.usage.output_tokens"),
  GEN_AI_CACHE_READ_TOKENS("gen_ai.usage.cache_read.input_tokens"),
  GEN_AI_CACHE_CREATION_TOKENS("gen_ai.usage.cache_creation.input_tokens"),
  /** What {@link #GEN_AI_INPUT_TOKENS} was called before. */
  GEN_AI_PROMPT_TOKENS("gen_ai.usage.prompt_tokens"),
  /** What {@link #GEN_AI_OUTPUT_TOKENS} was called before. */
  GEN_AI_COMPLETION_TOKENS("gen_ai.usage.completion_tokens"),
  /** What {@link #GEN_AI_CACHE_READ_TOKENS} was called before. */
  GEN_AI_CACHE_READ_OLD("gen_ai.usage.cache_read_input_tokens"),
  /** What {@link #GEN_AI_CACHE_CREATION_TOKENS} was called before. */
  GEN_AI_CACHE_CREATION_OLD("gen_ai.usage.cache_creation_input_tokens"),

  /** The same from before there were conventions. */
  LLM_PROMPT_TOKENS("llm.usage.prompt_tokens"),
  LLM_COMPLETION_TOKENS("llm.usage.completion_tokens"),
  LLM_REQUEST_MODEL("llm.request.model"),
  LLM_RESPONSE_MODEL("llm.response.model");

  /** How many there are. */
  static final int COUNT = values().length;

  /**
   * The longest value that is an id, a name or a number; anything longer is not what it should be.
   */
  private static final int LONGEST = 512;

  private static final Map<String, Attribute> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Attribute::wireName, Function.identity()));

  private final String wire;

  Attribute(String wire) {
    this.wire = wire;
  }

  /**
   * Its place in an array of all of them, which lives no longer than a delivery: what an EnumMap
   * does, without a boxed number for every value of every record.
   */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }

  /** What it is called on the wire. */
  String wireName() {
    return wire;
  }

  /** The text as the value of an attribute; empty if it is blank or too long. */
  static Optional<String> kept(String text) {
    return text.length() > LONGEST || text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  /** The attribute of this name, if its value is kept. */
  static Optional<Attribute> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
