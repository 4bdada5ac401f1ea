package io.goodhart.signals.family;

import java.util.Locale;

/** The kinds of patterns, the ground each stands on, and what is usual where few people are. */
public enum PatternKind {
  EVEN_PACE(Ground.TIME, 0.03, 0.08),
  ALL_HOURS(Ground.TIME, 11, 2.5),
  NEW_HOURS(Ground.TIME, 0.05, 0.10),
  QUICK(Ground.TIME, 0.1, 0.08),
  RUSH(Ground.TIME, 0.25, 0.14),
  TOP_UP(Ground.TIME, 0, 0.08),
  ROUND_TIMES(Ground.TIME, 0, 0.04),
  NEAR_COPIES(Ground.CONTENT, 0.07, 0.07),
  VARIANTS(Ground.CONTENT, 0.01, 0.03),
  REUSE(Ground.CONTENT, 0.05, 0.08),
  REPLAY(Ground.CONTENT, 0, 0.02),
  SAME_COURSE(Ground.SIZE, 0, 0.015),
  SAME_INPUTS(Ground.SIZE, 0.12, 0.05),
  SAME_OUTPUTS(Ground.SIZE, 0.17, 0.05),
  PADDING(Ground.SIZE, 7.5, 0.8),
  CACHE_READING(Ground.SIZE, 5, 0.6),
  GROWING(Ground.SIZE, 0.02, 0.08),
  NO_OUTCOME(Ground.OUTCOME, 0, 0.3),
  UNANSWERED(Ground.OUTCOME, 0, 0.3),
  FRUITLESS(Ground.OUTCOME, 0.05, 0.1),
  SELF_TALK(Ground.ORDER, 0.02, 0.05),
  SIDE_BY_SIDE(Ground.ORDER, 0.05, 0.06),
  MARATHON(Ground.ORDER, 0.03, 0.1),
  THIN(Ground.ORDER, 0.1, 0.1),
  RUNAWAY(Ground.ORDER, 0.02, 0.08),
  CHAINS(Ground.ORDER, 0, 0.1),
  TOGETHER(Ground.ACCOUNTS, 0.02, 0.03),
  QUICK_YES(Ground.ACCOUNTS, 0.1, 0.1),
  MUTUAL_YES(Ground.ACCOUNTS, 0, 0.1),
  SAME_VERSION(Ground.OUTCOME, 0.1, 0.15),
  TAKEN_BACK(Ground.OUTCOME, 0.02, 0.1),
  LATE_ARRIVAL(Ground.TIME, 0.02, 0.15);

  private static final int FEW = 20;

  private final Ground ground;
  private final double usual;
  private final double spread;

  PatternKind(Ground ground, double usual, double spread) {
    this.ground = ground;
    this.usual = usual;
    this.spread = spread;
  }

  /** The word for it in tables and settings. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What kind of trace it leaves. */
  public Ground ground() {
    return ground;
  }

  /** Whether it is read off single prompts, so that it can leave days out. */
  public boolean isOfPrompts() {
    return switch (this) {
      case ALL_HOURS,
          NEW_HOURS,
          TOP_UP,
          CACHE_READING,
          NO_OUTCOME,
          UNANSWERED,
          SAME_COURSE,
          CHAINS,
          TOGETHER,
          QUICK_YES,
          MUTUAL_YES,
          SAME_VERSION,
          TAKEN_BACK,
          LATE_ARRIVAL ->
          false;
      default -> true;
    };
  }

  /**
   * Whether only its owner ever reads of it: how somebody decides on what agents ask is theirs to
   * see.
   */
  public boolean isForOwnerAlone() {
    return this == QUICK_YES || this == MUTUAL_YES;
  }

  /**
   * How much a deviation counts that was seen on so many things: once on 20, up to twice on many. A
   * share of few moves by chance, and the spread among people holds that chance.
   */
  public double sureness(long of) {
    return isShareOfThings() ? 2.0 * of / (of + FEW) : 1;
  }

  private boolean isShareOfThings() {
    return switch (this) {
      case ALL_HOURS,
          NEW_HOURS,
          TOP_UP,
          REPLAY,
          SAME_COURSE,
          PADDING,
          CACHE_READING,
          NO_OUTCOME,
          UNANSWERED,
          RUNAWAY ->
          false;
      default -> true;
    };
  }

  /** The share that chance alone gives, and that the measurement leaves out. */
  public double byChance() {
    return this == ROUND_TIMES ? 1.0 / 60 : 0;
  }

  /** What most people read, in the family's unit; stands in for peers where there are few. */
  public double usual() {
    return usual;
  }

  /** How far apart ordinary people are, in the same unit, at least. */
  public double spread() {
    return spread;
  }
}
