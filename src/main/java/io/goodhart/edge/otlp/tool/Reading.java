package io.goodhart.edge.otlp.tool;

import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import io.goodhart.edge.otlp.decode.MalformedRecordException;
import java.util.Optional;

/** What a log record that counts says. */
sealed interface Reading {
  /** Somebody asked for something. */
  record Prompt() implements Reading {}

  /**
   * A person took an edit that the agent proposed.
   *
   * @param use the tool's id of the edit, if there is one
   */
  record AcceptedEdit(Optional<String> use) implements Reading {}

  /**
   * A model was called.
   *
   * @param model the model, if named
   * @param tokens what it used
   * @param request the vendor's id of the request, if there is one
   * @param trigger who set it going
   */
  record Call(Optional<String> model, TokenUsage tokens, Optional<String> request, Trigger trigger)
      implements Reading {

    /** A call known by its record alone. */
    Call(Optional<String> model, TokenUsage tokens) {
      this(model, tokens, Optional.empty(), Trigger.UNKNOWN);
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
