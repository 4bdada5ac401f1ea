package io.goodhart.evaluate;

import io.goodhart.activity.TokenUsage;

/** Makes honest requests look larger than they were. */
final class InflatedWork {
  private final Draw draw;
  private final Script script;

  InflatedWork(Draw draw, Script script) {
    this.draw = draw;
    this.script = script;
  }

  /** A prompt that brings more text along than it needs. */
  SimRecord padded(SimRecord record) {
    TokenUsage tokens = record.tokens();
    boolean first = tokens.input() > 600 && draw.chance(script.padShare);
    double width = script.padWidth;
    long input =
        first ? (long) (script.padding * draw.uniform(1 - width, 1 + width)) : tokens.input();
    long read = tokens.cacheRead() / (first ? script.padCache : 1);
    return record.with(new TokenUsage(input, tokens.output(), read, 0));
  }

  /** A request that reads more from the cache for less written. */
  SimRecord cached(SimRecord record) {
    TokenUsage tokens = record.tokens();
    long read = (long) (tokens.cacheRead() * script.factor * draw.uniform(0.8, 1.2));
    return record
        .with(new TokenUsage(tokens.input(), Math.max(1, tokens.output() / script.less), read, 0))
        .with(draw.chance(0.5) ? 0 : record.outcomes(), record.reply());
  }
}
