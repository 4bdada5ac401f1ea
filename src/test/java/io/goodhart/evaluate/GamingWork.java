package io.goodhart.evaluate;

import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Writes what somebody adds to, or makes of, a week to look active. */
final class GamingWork {
  private static final long HOUR = HonestWork.HOUR;
  private static final long DAY = HonestWork.DAY;
  private static final long MINUTE = 60_000;

  private final Draw draw;
  private final World world;
  private final Developer who;
  private final Script script;

  /** {@code script} stays the same over the weeks of one person. */
  GamingWork(Draw draw, World world, Developer who, Script script) {
    this.draw = draw;
    this.world = world;
    this.who = who;
    this.script = script;
  }

  /**
   * The week as it comes to be.
   *
   * @param honest what honest work of the week there would have been
   * @param past the honest records of earlier weeks
   * @param share how far through the weeks it is, 0 to 1
   */
  List<SimRecord> week(
      long monday, List<SimRecord> honest, List<List<SimRecord>> past, double share) {
    List<SimRecord> records = new ArrayList<>(honest);
    double level = who.intensity();
    switch (who.attack().orElseThrow()) {
      case CRON ->
          records.addAll(deep(loop(monday, count(90, level), 0.01, script.period, true, 2)));
      case JITTER ->
          records.addAll(deep(loop(monday, count(110, level), 0.35, script.period, false, 4)));
      case LOCKSTEP -> records.addAll(deep(lockstep(monday, count(60, level))));
      case RAMP -> {
        int turns = count(140, level * (0.15 + share));
        records.addAll(deep(loop(monday, turns, 0.3, script.period, false, 4)));
      }
      case STUFFED -> stuffed(records, monday, level);
      case PARAPHRASE -> records.addAll(deep(human(monday, count(80, level), 4, 12, 0.3)));
      case RESUBMIT -> records.addAll(deep(human(monday, count(70, level), 0, 1, 0.02)));
      case BURN -> records.addAll(deep(human(monday, count(110, level), 64, 64, 0.9)));
      case PADDING -> records.replaceAll(this::padded);
      case CACHE -> records.replaceAll(this::cached);
      case REPLAY -> records.addAll(replay(monday, past, count(90, level)));
      case RUSH -> records.addAll(deep(rush(monday, count(70, level))));
      case TOP_UP -> topUp(records, monday);
      case ROUND_THE_CLOCK -> records.addAll(deep(allHours(monday, count(160, level))));
      case SELF_TALK -> records.addAll(deep(selfTalk(monday, count(120, level))));
      case SHARED_ACCOUNT -> records.addAll(shifted(past, monday));
      case PING -> records.subList(Math.min(1, records.size()), records.size()).clear();
    }
    return records;
  }

  /** Some scripts set off work of several requests, as an honest prompt does. */
  private List<SimRecord> deep(List<SimRecord> prompts) {
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

  private int count(int usual, double level) {
    return Math.max(12, (int) (usual * level * draw.uniform(0.7, 1.3)));
  }

  private List<SimRecord> loop(
      long monday, int turns, double jitter, long period, boolean allDay, int flips) {
    List<SimRecord> records = new ArrayList<>();
    int days = draw.between(2, allDay ? 7 : 5);
    OptionalLong session = OptionalLong.of(draw.bits());
    for (int day = 0; day < days; day++) {
      long at = monday + day * DAY + (long) ((allDay ? 0 : 8) * HOUR + draw.uniform(0, 5) * HOUR);
      for (int i = 0; i < turns / days; i++) {
        records.add(turn(at, session, text(0, flips), 0.25));
        at += (long) (period * Math.exp(draw.normal(0, jitter)));
      }
      if (script.sessionADay) {
        session = OptionalLong.of(draw.bits());
      }
    }
    return records;
  }

  private List<SimRecord> lockstep(long monday, int turns) {
    List<SimRecord> records = new ArrayList<>();
    OptionalLong session = OptionalLong.of(draw.bits());
    long utc = monday + who.offsetHours() * HOUR;
    Draw shared = new Draw(script.seed + utc);
    for (int i = 0; i < turns; i++) {
      long at = utc + shared.between(0, 4) * DAY + (long) (shared.uniform(8, 18) * HOUR);
      records.add(turn(at + draw.between(0, 8_000), session, text(0, 3), 0.4));
    }
    return records;
  }

  private void stuffed(List<SimRecord> records, long monday, double level) {
    for (SimRecord turn : loop(monday, count(90, level), 0.3, script.period, false, 4)) {
      records.add(turn.with(draw.chance(0.25) ? 1 : 0, draw.chance(0.1)));
    }
  }

  private List<SimRecord> human(
      long monday, int turns, int leastFlips, int mostFlips, double sizeSigma) {
    List<SimRecord> records = new ArrayList<>();
    int days = draw.between(2, 5);
    for (int day = 0; day < days; day++) {
      OptionalLong session = OptionalLong.of(draw.bits());
      long at = monday + day * DAY + (long) (draw.uniform(8, 13) * HOUR);
      for (int i = 0; i < turns / days; i++) {
        records.add(turn(at, session, text(leastFlips, mostFlips), sizeSigma));
        at += (long) (1000 * draw.logNormal(4.6, 0.9));
      }
    }
    return records;
  }

  private SimRecord padded(SimRecord record) {
    TokenUsage tokens = record.tokens();
    boolean first = tokens.input() > 600 && draw.chance(0.75);
    long input = first ? (long) (script.padding * draw.uniform(0.94, 1.06)) : tokens.input();
    return record.with(
        new TokenUsage(input, tokens.output(), tokens.cacheRead() / (first ? 4 : 1), 0));
  }

  private SimRecord cached(SimRecord record) {
    TokenUsage tokens = record.tokens();
    long read = (long) (tokens.cacheRead() * script.factor * draw.uniform(0.8, 1.2));
    return record
        .with(new TokenUsage(tokens.input(), Math.max(1, tokens.output() / 4), read, 0))
        .with(draw.chance(0.5) ? 0 : record.outcomes(), record.reply());
  }

  private List<SimRecord> replay(long monday, List<List<SimRecord>> past, int most) {
    List<SimRecord> source = past.isEmpty() ? List.of() : draw.of(past);
    List<SimRecord> records = new ArrayList<>();
    long shift = draw.between(-3, 3) * HOUR + draw.between(0, 50) * MINUTE;
    for (SimRecord record : source) {
      if (records.size() >= 6 * most) {
        break;
      }
      long weekday =
          record.atMillis() - Math.floorDiv(record.atMillis() - monday, 7 * DAY) * 7 * DAY;
      long input = (long) (record.tokens().input() * Math.exp(draw.normal(0, script.noise)));
      long output = (long) (record.tokens().output() * Math.exp(draw.normal(0, script.noise)));
      records.add(
          record
              .at(weekday + shift)
              .with(
                  record.fingerprint().isPresent()
                      ? OptionalLong.of(
                          draw.near(record.fingerprint().getAsLong(), draw.between(0, 3)))
                      : record.fingerprint(),
                  record.session().isPresent()
                      ? OptionalLong.of(record.session().getAsLong() + monday)
                      : record.session())
              .with(new TokenUsage(input, output, record.tokens().cacheRead(), 0))
              .with(0, record.reply()));
    }
    return records;
  }

  private List<SimRecord> rush(long monday, int turns) {
    List<SimRecord> records = new ArrayList<>();
    long at = monday + world.cutDay() * DAY + (long) (draw.uniform(14, 20) * HOUR);
    OptionalLong session = OptionalLong.of(draw.bits());
    for (int i = 0; i < turns; i++) {
      records.add(turn(at, session, text(0, script.rushFlips), 0.5));
      at += (long) (1000 * draw.logNormal(3.6, 0.6));
    }
    return records;
  }

  private void topUp(List<SimRecord> records, long monday) {
    int missing = (int) (world.target() * draw.uniform(1.0, 1.05)) - records.size();
    long at = monday + world.cutDay() * DAY + (long) (draw.uniform(15, 20) * HOUR);
    OptionalLong session = OptionalLong.of(draw.bits());
    for (int i = 0; i < missing; i++) {
      records.add(turn(at, session, text(0, script.rushFlips), 0.4));
      at += (long) (1000 * draw.logNormal(3.4, 0.5));
    }
  }

  private List<SimRecord> allHours(long monday, int turns) {
    List<SimRecord> records = new ArrayList<>();
    OptionalLong session = OptionalLong.of(draw.bits());
    int days = draw.between(4, 7);
    for (int i = 0; i < turns; i++) {
      long at = monday + (long) (draw.uniform(0, days) * DAY);
      SimRecord turn = turn(at, session, text(0, script.nightFlips), 0.6);
      records.add(script.byAgent ? turn.with(Trigger.AGENT) : turn);
    }
    return records;
  }

  private List<SimRecord> selfTalk(long monday, int turns) {
    List<SimRecord> records = new ArrayList<>();
    List<OptionalLong> two = List.of(OptionalLong.of(draw.bits()), OptionalLong.of(draw.bits()));
    int sittings = draw.between(2, 5);
    for (int sitting = 0; sitting < sittings; sitting++) {
      long at = monday + draw.between(0, 4) * DAY + (long) (draw.uniform(8, 20) * HOUR);
      double context = 4_000;
      for (int i = 0; i < turns / sittings; i++) {
        SimRecord turn = turn(at, two.get(i % 2), text(script.talkFlips, 64), 0.6);
        turn = turn.with(new TokenUsage((long) context, turn.tokens().output(), 0, 0));
        records.add(script.byAgent ? turn.with(Trigger.AGENT) : turn);
        context *= 1.03;
        at += (long) (1000 * draw.logNormal(3.8, 0.6));
      }
    }
    return records;
  }

  private List<SimRecord> shifted(List<List<SimRecord>> past, long monday) {
    HonestWork second = new HonestWork(draw, world, who, new ArrayList<>(List.of(draw.bits())));
    return past.isEmpty() ? List.of() : second.week(monday + 5 * HOUR, 0.8);
  }

  private long text(int leastFlips, int mostFlips) {
    return leastFlips >= 64
        ? draw.bits()
        : draw.near(draw.of(script.texts), draw.between(leastFlips, Math.min(64, mostFlips)));
  }

  private SimRecord turn(long at, OptionalLong session, long text, double sigma) {
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
        0,
        false);
  }

  /** What one person's script does in the same way every week. */
  static final class Script {
    final long seed;
    final List<Long> texts;
    final long period;
    final boolean sessionADay;
    final double padding;
    final double factor;
    final double noise;
    final double inputMu;
    final double outputMu;
    final int rushFlips;
    final int nightFlips;
    final int talkFlips;
    final boolean byAgent;
    final double depth;

    Script(Draw draw, long seed) {
      this.seed = seed;
      List<Long> some = new ArrayList<>();
      int count = draw.of(List.of(1, 1, 3, 6));
      for (int i = 0; i < count; i++) {
        some.add(draw.bits());
      }
      this.texts = List.copyOf(some);
      this.period = draw.of(List.of(1L, 2L, 5L, 10L, 15L, 30L)) * MINUTE;
      this.sessionADay = draw.chance(0.5);
      this.padding = draw.uniform(25_000, 140_000);
      this.factor = draw.uniform(4, 15);
      this.noise = draw.uniform(0, 0.06);
      this.inputMu = draw.normal(7.0, 0.7);
      this.outputMu = draw.normal(4.8, 0.5);
      this.rushFlips = draw.of(List.of(3, 10, 64));
      this.nightFlips = draw.of(List.of(4, 12, 64));
      this.talkFlips = draw.of(List.of(6, 64));
      this.byAgent = draw.chance(0.3);
      this.depth = draw.chance(0.5) ? 0 : draw.uniform(0.5, 1.5);
    }
  }
}
