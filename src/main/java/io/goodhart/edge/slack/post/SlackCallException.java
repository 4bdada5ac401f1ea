package io.goodhart.edge.slack.post;

import org.jspecify.annotations.Nullable;

/** Slack answered a call with an error code. */
final class SlackCallException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  private SlackCallException(String code) {
    super("Slack answered " + code);
    this.code = code;
  }

  /** Throws unless the call went well. */
  static void check(boolean ok, @Nullable String error) {
    if (!ok) {
      throw new SlackCallException(error == null ? "no error code" : error);
    }
  }

  /** Slack's error code. */
  String code() {
    return code;
  }
}
