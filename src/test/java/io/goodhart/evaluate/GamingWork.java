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
  private final ScriptedTurns turns;

  /** {@code script} stays the same over the weeks of one person. */
  GamingWork(Draw draw, World world, Developer who, Script script) {
    this.draw = draw;
    this.world = world;
    this.who = who;
    this.script = script;
    this.turns = new ScriptedTurns(draw, world, script);
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
          records.addAll(turns.deep(loop(monday, count(90, level), 0.01, script.period, true, 2)));
      case JITTER ->
          records.addAll(
              turns.deep(loop(monday, count(110, level), 0.35, script.period, false, 4)));
      case LOCKSTEP -> records.addAll(turns.deep(lockstep(monday, count(60, level))));
      case RAMP -> {
        int prompts = count(140, level * (0.15 + share));
        records.addAll(turns.deep(loop(monday, prompts, 0.3, script.period, false, 4)));
      }
      case STUFFED -> stuffed(records, monday, level);
      case PARAPHRASE ->
          records.addAll(turns.deep(human(monday, count(80, level), script.reworded, 12, 0.8)));
      case RESUBMIT -> records.addAll(turns.deep(human(monday, count(70, level), 0, 1, 0.05)));
      case BURN -> records.addAll(turns.deep(human(monday, count(110, level), 64, 64, 2)));
      case PADDING -> records.replaceAll(new InflatedWork(draw, script)::padded);
      case CACHE -> records.replaceAll(new InflatedWork(draw, script)::cached);
      case REPLAY -> records.addAll(replay(monday, past, count(90, level)));
      case RUSH -> records.addAll(turns.deep(rush(monday, count(70, level))));
      case TOP_UP -> topUp(records, monday);
      case ROUND_THE_CLOCK -> records.addAll(turns.deep(allHours(monday, count(160, level))));
      case SELF_TALK -> records.addAll(turns.deep(selfTalk(monday, count(120, level))));
      case FAN_OUT -> records.addAll(fanOut(monday, count(100, level)));
      case DRIP -> records.addAll(turns.deep(drip(monday, count(60, level))));
      case IDLE_LOOP -> records.addAll(idleLoop(monday, count(500, level)));
      case SHARED_ACCOUNT -> records.addAll(shifted(past, monday));
      case MIXED ->
          records.addAll(
              turns.deep(new MixedWork(draw, script, turns).week(monday, count(90, level))));
      case PING -> records.subList(Math.min(1, records.size()), records.size()).clear();
    }
    return records;
  }

  private int count(int usual, double level) {
    return Math.max(12, (int) (usual * level * draw.uniform(0.7, 1.3)));
  }

  private List<SimRecord> loop(
      long monday, int prompts, double jitter, long period, boolean allDay, int flips) {
    List<SimRecord> records = new ArrayList<>();
    int days = draw.between(2, allDay ? 7 : 5);
    for (int day = 0; day < days; day++) {
      long at = monday + day * DAY + (long) ((allDay ? 0 : 8) * HOUR + draw.uniform(0, 5) * HOUR);
      for (int i = 0; i < prompts / days; i++) {
        records.add(turns.turn(at, turns.session(monday, day, i), turns.text(0, flips), 0.6));
        at += (long) (period * Math.exp(draw.normal(0, jitter)));
      }
    }
    return records;
  }

  private List<SimRecord> lockstep(long monday, int prompts) {
    List<SimRecord> records = new ArrayList<>();
    long utc = monday + who.offsetHours() * HOUR;
    Draw shared = new Draw(script.seed + utc);
    for (int i = 0; i < prompts; i++) {
      long at = utc + shared.between(0, 4) * DAY + (long) (shared.uniform(8, 18) * HOUR);
      records.add(
          turns.turn(
              at + draw.between(0, 8_000), turns.session(monday, 0, i), turns.text(0, 3), 1));
    }
    return records;
  }

  private void stuffed(List<SimRecord> records, long monday, double level) {
    for (SimRecord turn : loop(monday, count(90, level), 0.3, script.period, false, 4)) {
      records.add(turn.with(draw.chance(0.25) ? 1 : 0, draw.chance(0.1)));
    }
  }

  private List<SimRecord> human(
      long monday, int prompts, int leastFlips, int mostFlips, double sizeSigma) {
    List<SimRecord> records = new ArrayList<>();
    int days = draw.between(2, 5);
    for (int day = 0; day < days; day++) {
      long at = monday + day * DAY + (long) (draw.uniform(8, 13) * HOUR);
      for (int i = 0; i < prompts / days; i++) {
        records.add(
            turns.turn(
                at, turns.session(monday, day, i), turns.text(leastFlips, mostFlips), sizeSigma));
        at += (long) (1000 * draw.logNormal(script.gapMu, 0.9));
      }
    }
    return records;
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

  private List<SimRecord> rush(long monday, int prompts) {
    List<SimRecord> records = new ArrayList<>();
    long at = monday + world.cutDay() * DAY + (long) (draw.uniform(14, 20) * HOUR);
    for (int i = 0; i < prompts; i++) {
      records.add(turns.turn(at, turns.session(monday, 0, i), turns.text(0, script.rushFlips), 1));
      at += (long) (1000 * draw.logNormal(3.6, 0.6));
    }
    return records;
  }

  private void topUp(List<SimRecord> records, long monday) {
    int missing = (int) (world.target() * draw.uniform(1.0, 1.05)) - records.size();
    long at = monday + world.cutDay() * DAY + (long) (draw.uniform(15, 20) * HOUR);
    for (int i = 0; i < missing; i++) {
      records.add(turns.turn(at, turns.session(monday, 0, i), turns.text(0, script.rushFlips), 1));
      at += (long) (1000 * draw.logNormal(3.4, 0.5));
    }
  }

  private List<SimRecord> allHours(long monday, int prompts) {
    List<SimRecord> records = new ArrayList<>();
    int days = draw.between(4, 7);
    for (int i = 0; i < prompts; i++) {
      long at = monday + (long) (draw.uniform(0, days) * DAY);
      SimRecord turn =
          turns.turn(at, turns.session(monday, 0, i), turns.text(0, script.nightFlips), 1.2);
      records.add(script.byAgent ? turn.with(Trigger.AGENT) : turn);
    }
    return records;
  }

  private List<SimRecord> selfTalk(long monday, int prompts) {
    List<SimRecord> records = new ArrayList<>();
    List<OptionalLong> two = List.of(OptionalLong.of(draw.bits()), OptionalLong.of(draw.bits()));
    int sittings = draw.between(2, 5);
    for (int sitting = 0; sitting < sittings; sitting++) {
      long at = monday + draw.between(0, 4) * DAY + (long) (draw.uniform(8, 20) * HOUR);
      double context = 4_000;
      for (int i = 0; i < prompts / sittings; i++) {
        SimRecord turn = turns.turn(at, two.get(i % 2), turns.text(script.talkFlips, 64), 1.2);
        long input = (long) (context * draw.logNormal(0, script.growthNoise));
        turn = turn.with(new TokenUsage(input, turn.tokens().output(), 0, 0));
        records.add(script.byAgent ? turn.with(Trigger.AGENT) : turn);
        context *= script.growth;
        at += (long) (1000 * draw.logNormal(3.8, 0.6));
      }
    }
    return records;
  }

  /** One prompt that starts a dozen sessions at once, again and again. */
  private List<SimRecord> fanOut(long monday, int prompts) {
    List<SimRecord> records = new ArrayList<>();
    int width = draw.between(4, 14);
    for (int wave = 0; wave * width < prompts; wave++) {
      long at = monday + draw.between(0, 4) * DAY + (long) (draw.uniform(8, 19) * HOUR);
      for (int i = 0; i < width; i++) {
        SimRecord child =
            turns.turn(
                at + (long) (1000 * draw.exponential(20)),
                OptionalLong.of(draw.bits()),
                turns.text(script.talkFlips, 64),
                0.8);
        records.add(script.byAgent ? child.with(Trigger.AGENT) : child);
      }
    }
    return turns.deep(records);
  }

  /** A few prompts every day, evenly over it, so that nothing is dense. */
  private List<SimRecord> drip(long monday, int prompts) {
    List<SimRecord> records = new ArrayList<>();
    for (int day = 0; day < 5; day++) {
      for (int i = 0; i < prompts / 5; i++) {
        long at = monday + day * DAY + (long) ((8 + 50.0 * i / prompts) * HOUR);
        at += draw.between(0, 90_000);
        records.add(
            turns.turn(at, turns.session(monday, day, i), turns.text(script.reworded, 14), 1));
      }
    }
    return records;
  }

  /** An agent that asks the same of its tools for hours. */
  private List<SimRecord> idleLoop(long monday, int requests) {
    List<SimRecord> records = new ArrayList<>();
    int loops = draw.between(1, 4);
    for (int loop = 0; loop < loops; loop++) {
      OptionalLong session = OptionalLong.of(draw.bits());
      long text = turns.text(0, 2);
      long at = monday + draw.between(0, 4) * DAY + (long) (draw.uniform(8, 18) * HOUR);
      for (int i = 0; i < requests / loops; i++) {
        SimRecord request = turns.turn(at, session, text, 0.3);
        boolean marked = i == 0 || world.marksAllRequests();
        request = request.with(marked ? request.fingerprint() : OptionalLong.empty(), session);
        boolean follows = i > 0 && (script.byAgent || world.followUpsByAgent());
        records.add(follows ? request.with(Trigger.AGENT) : request);
        at += (long) (1000 * draw.logNormal(2.3, 0.4));
      }
    }
    return records;
  }

  private List<SimRecord> shifted(List<List<SimRecord>> past, long monday) {
    HonestWork second = new HonestWork(draw, world, who, new ArrayList<>(List.of(draw.bits())));
    return past.isEmpty() ? List.of() : second.week(monday + 5 * HOUR, 0.8);
  }
}
