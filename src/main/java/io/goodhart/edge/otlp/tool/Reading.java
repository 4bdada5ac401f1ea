package io.goodhart.edge.otlp.tool;

import io.goodhart.activity.TokenUsage;
import io.goodhart.edge.otlp.decode.MalformedRecordException;
import java.util.Optional;

/** What a log record that counts says. */
sealed interface Reading {
  /** Somebody asked for something. */
  record Prompt() implements Reading {}

  /**
   * A model was called.
   *
   * @param model the model, if named
   * @param tokens what it used
   * @param request the vendor's id of the request, if there is one
   */
  record Call(Optional<String> model, TokenUsage tokens, Optional<String> request)
      implements Reading {

    /** A call known by its record alone. */
    Call(Optional<String> model, TokenUsage tokens) {
      this(model, tokens, Optional.empty());
    }
  }

  /**
   * Tokens in disjoint buckets.
   *
   * @throws MalformedRecordException if a bucket is negative, because a part was larger than its
   *     whole, or absurdly large
   */
  static TokenUsage usage(long input, long output, long cacheRead, long cacheWrite)
      throws MalformedRecordException {
    for (long count : new long[] {input, output, cacheRead, cacheWrite}) {
      if (count < 0 || count > TokenUsage.MOST) {
        throw new MalformedRecordException("The token counts contradict each other");
      }
    }
    return new TokenUsage(input, output, cacheRead, cacheWrite);
  }
}
