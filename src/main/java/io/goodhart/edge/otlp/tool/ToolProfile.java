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
 * <tr><th>tool</th><th>tokens</th><th>prompts</th><th>outcomes</th></tr>
 * <tr><td>codex</td><td>log {@code codex.sse_event} of kind {@code response.completed} that carries
 *     {@code input_token_count}</td><td>log {@code codex.user_prompt}</td><td>log {@code
 *     codex.tool_decision} in which a person approved a patch</td></tr>
 * <tr><td>gemini-cli</td><td>log {@code gemini_cli.api_response}</td><td>log {@code
 *     gemini_cli.user_prompt}</td><td>log {@code gemini_cli.tool_call} of an edit that a person
 *     took</td></tr>
 * <tr><td>openclaw</td><td>metric {@code openclaw.tokens} (or any name that ends in {@code
 *     .tokens}) where {@code openclaw.token} is {@code input}, {@code output}, {@code cache_read}
 *     or {@code cache_write}</td><td>none</td><td>none</td></tr>
 * <tr><td>claude-code</td><td>log {@code claude_code.api_request}</td><td>log {@code
 *     claude_code.user_prompt}</td><td>log {@code claude_code.tool_decision} in which a person took
 *     an edit; metrics {@code claude_code.commit.count} and {@code
 *     claude_code.pull_request.count}</td></tr>
 * <tr><td>gen-ai (whatever follows the GenAI conventions and is none of the above)</td><td>histogram
 *     {@code gen_ai.client.token.usage}, or the counters {@code
 *     gen_ai.client.inference.usage.input_tokens} and {@code .output_tokens}, or if so configured spans with {@code
 *     gen_ai.usage.*}</td><td>none</td><td>none</td></tr>
 * </table>
 *
 * <p>Who set something going is a person for every prompt: one typed on the command line ({@code
 * codex exec}, {@code gemini -p}) is no less a person's than one typed into a session, and the
 * tools do not tell a script from a person there. It is an agent for a call of Claude Code whose
 * {@code query_source} is {@code subagent} or {@code auxiliary}, and for tokens of OpenClaw on the
 * channels {@code cron} and {@code heartbeat}. Of any other call nothing is said. Claude Code's
 * {@code session.count}, with its {@code agents_view} starts, is not among what counts. A Claude
 * Code that exports metrics but no logs shows its commits and pull requests and no tokens: the
 * metric cannot count then without counting twice whenever logs come late.
 */
interface ToolProfile {
  /** The name it is stored by. */
  String tool();

  /** Whether the process, or the library in it, is this tool. */
  boolean sends(Origin origin);

  /**
   * What a log record says; empty if it is not this tool's, or not one that counts.
   *
   * @throws MalformedRecordException if it counts and cannot be read
   */
  default Optional<Reading> log(Origin origin, LogRecord log) throws MalformedRecordException {
    return Optional.empty();
  }

  /** What a point of a counting metric says; empty if it is not this tool's, or does not count. */
  default Optional<Series> point(String metric, NumberPoint point) {
    return Optional.empty();
  }
}
