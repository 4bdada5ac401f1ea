package io.goodhart.signals.family;

import java.util.List;

/** All families that there are. */
public final class Families {
  private Families() {}

  /** The families, in the order in which evidence names them. */
  public static List<Family> all(KnownTargets targets) {
    return List.of(
        new NearCopies(),
        new Variants(),
        new Replay(),
        new Reuse(),
        new SameCourse(),
        new EvenPace(),
        new AllHours(),
        new NewHours(),
        new Quick(),
        new Rush(),
        new TopUp(targets),
        new RoundTimes(),
        new SameInputs(),
        new SameOutputs(),
        new Padding(),
        new CacheReading(),
        new Growing(),
        new NoOutcome(),
        new Unanswered(),
        new Fruitless(),
        new SelfTalk(),
        new SideBySide(),
        new Marathon(),
        new Thin(),
        new Runaway(),
        new Chains(),
        new Together(),
        new QuickYes(),
        new MutualYes(),
        new SameVersion(),
        new TakenBack(),
        new LateArrival());
  }
}
