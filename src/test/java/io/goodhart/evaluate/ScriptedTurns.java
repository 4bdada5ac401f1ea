package io.goodhart.evaluate;

import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The prompts that one person's script writes. */
final class ScriptedTurns {
  private final Draw draw;
  private final World world;
  private final Script script;

  ScriptedTurns(Draw draw, World world, Script script) {
    this.draw = draw;
    this.world = world;
    this.script = script;
  }

  /** Some scripts set off work of several requests, as an honest prompt does. */
  List<SimRecord> deep(List<SimRecord> prompts) {
    if (world.promptsOnly() || script.depth < 0.1) {
      return prompts;
    }
    List<SimRecord> records = new ArrayList<>();
    for (SimRecord prompt : prompts) {
      long at = prompt.atMillis();
      int requests = (int) Math.min(60, Math.ceil(draw.logNormal(script.depth, 0.7)));
      for (int i = 0; i < requests; i++) {
        SimRecord request = prompt.at(at);
        if (i > 0) {
          boolean marked = world.marksAllRequests();
          request =
              request
                  .with(marked ? prompt.fingerprint() : OptionalLong.empty(), prompt.session())
                  .with(
                      new TokenUsage(
                          (long) draw.logNormal(6.4, 1.1),
                          Math.max(1, (long) draw.logNormal(script.outputMu, 0.9)),
                          prompt.tokens().cacheRead(),
                          0))
                  .with(0, false);
        }
        records.add(request);
        at += (long) (1000 * draw.logNormal(1.7, 0.5));
      }
    }
    return records;
  }

  /** One of the script's texts with so many places changed; from 64 on a new one. */
  long text(int leastFlips, int mostFlips) {
    return leastFlips >= 64
        ? draw.bits()
        : draw.near(draw.of(script.texts), draw.between(leastFlips, Math.min(64, mostFlips)));
  }

  /** A session for the week, a day, a few prompts, or every prompt. */
  OptionalLong session(long monday, int day, int number) {
    long of =
        switch (script.sessions) {
          case 0 -> 0;
          case 1 -> day;
          case 2 -> day * 1_000L + number / 6;
          default -> day * 1_000L + number;
        };
    return OptionalLong.of(new Draw(script.base + monday + of).bits());
  }

  /** A prompt; {@code spread} says how far its sizes lie apart. */
  SimRecord turn(long at, OptionalLong session, long text, double spread) {
    double sigma = spread * script.spread;
    return new SimRecord(
        at,
        Trigger.HUMAN,
        OptionalLong.of(text),
        session,
        new TokenUsage(
            (long) draw.logNormal(script.inputMu, sigma),
            Math.max(1, (long) draw.logNormal(script.outputMu, sigma)),
            (long) draw.logNormal(9.5, sigma),
            0),
        draw.chance(script.luck) ? 1 : 0,
        draw.chance(script.luck));
  }
}
