package io.goodhart.edge.otlp.tool;

/** Which records of the GenAI conventions count; a program may send both, about the same calls. */
public enum GenAiRecords {
  /** The histogram {@code gen_ai.client.token.usage}. */
  METRICS,
  /** Spans with {@code gen_ai.usage.*}. */
  SPANS
}
