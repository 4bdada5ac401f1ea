package io.goodhart.edge.otlp.tool;

import io.goodhart.edge.otlp.decode.LogRecord;
import io.goodhart.edge.otlp.decode.MalformedRecordException;
import io.goodhart.edge.otlp.decode.NumberPoint;
import io.goodhart.edge.otlp.decode.Origin;
import java.util.Optional;

/**
 * How one tool reports what it did.
 *
 * <p>Tools say the same thing more than once. One kind of record counts for each; everything else
 * they send is received, counted as ignored and dropped:
 *
 * <table>
 * <caption>The records that count</caption>
 * <tr><th>tool</th><th>tokens</th><th>prompts</th></tr>
 * <tr><td>codex</td><td>log {@code codex.sse_event} of kind {@code response.completed} that carries
 *     {@code input_token_count}</td><td>log {@code codex.user_prompt}</td></tr>
 * <tr><td>gemini-cli</td><td>log {@code gemini_cli.api_response}</td><td>log {@code
 *     gemini_cli.user_prompt}</td></tr>
 * <tr><td>openclaw</td><td>metric {@code openclaw.tokens} (or any name that ends in {@code
 *     .tokens}) where {@code openclaw.token} is {@code input}, {@code output}, {@code cache_read}
 *     or {@code cache_write}</td><td>none</td></tr>
 * <tr><td>claude-code</td><td>log {@code claude_code.api_request}</td><td>log {@code
 *     claude_code.user_prompt}</td></tr>
 * </table>
 */
interface ToolProfile {
  /** The name it is stored by. */
  String tool();

  /**
   * What a log record says; empty if it is not this tool's, or not one that counts.
   *
   * @throws MalformedRecordException if it counts and cannot be read
   */
  default Optional<Reading> log(Origin origin, LogRecord log) throws MalformedRecordException {
    return Optional.empty();
  }

  /** What a point of a counting metric says; empty if it is not this tool's, or does not count. */
  default Optional<TokenSeries> point(String metric, NumberPoint point) {
    return Optional.empty();
  }
}
