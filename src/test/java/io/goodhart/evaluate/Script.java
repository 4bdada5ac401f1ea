package io.goodhart.evaluate;

import java.util.List;
import java.util.stream.LongStream;

/** What one person's script does in the same way every week; every script does it differently. */
final class Script {
  private static final long MINUTE = 60_000;

  /** The same for all accounts of a population that one script plays. */
  final long seed;

  final long base;
  final List<Long> texts;
  final long period;
  final int sessions;
  final double spread;
  final double luck;
  final double gapMu;
  final double padding;
  final double padWidth;
  final double padShare;
  final int padCache;
  final double factor;
  final int less;
  final double noise;
  final double inputMu;
  final double outputMu;
  final int reworded;
  final int rushFlips;
  final int nightFlips;
  final int talkFlips;
  final double growth;
  final double growthNoise;
  final boolean byAgent;
  final double depth;
  final boolean mixedAllDay;
  final int mixedFlips;
  final double mixedSizes;
  final double mixedJitter;

  Script(Draw draw, long seed) {
    this.seed = seed;
    this.base = draw.bits();
    this.texts =
        LongStream.generate(draw::bits).limit(draw.of(List.of(1, 1, 3, 6, 12))).boxed().toList();
    this.period = draw.of(List.of(1L, 2L, 5L, 10L, 15L, 30L)) * MINUTE;
    this.sessions = draw.of(List.of(0, 1, 1, 2, 3));
    this.spread = draw.uniform(0.05, 0.9);
    this.luck = draw.chance(0.7) ? 0 : draw.uniform(0, 0.04);
    this.gapMu = draw.uniform(3.9, 5.2);
    this.padding = draw.uniform(20_000, 140_000);
    this.padWidth = draw.of(List.of(0.02, 0.06, 0.06, 0.25, 0.5));
    this.padShare = draw.uniform(0.5, 1);
    this.padCache = draw.of(List.of(1, 4, 20));
    this.factor = draw.uniform(4, 15);
    this.less = draw.of(List.of(1, 2, 4));
    this.noise = draw.uniform(0, 0.06);
    this.inputMu = draw.normal(7.2, 0.9);
    this.outputMu = draw.normal(4.9, 0.6);
    this.reworded = draw.between(3, 9);
    this.rushFlips = draw.of(List.of(3, 10, 64));
    this.nightFlips = draw.of(List.of(4, 12, 64));
    this.talkFlips = draw.of(List.of(6, 64));
    this.growth = draw.uniform(1.0, 1.05);
    this.growthNoise = draw.uniform(0, 0.25);
    this.byAgent = draw.chance(0.3);
    this.depth = draw.chance(0.4) ? 0 : draw.uniform(0.4, 1.8);
    this.mixedAllDay = draw.chance(0.4);
    this.mixedFlips = draw.of(List.of(0, 4, 8, 64, 64));
    this.mixedSizes = draw.of(List.of(0.1, 0.6, 2.0));
    this.mixedJitter = draw.of(List.of(0.02, 0.1, 0.3, 1.0));
  }
}
