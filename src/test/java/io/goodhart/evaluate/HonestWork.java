package io.goodhart.evaluate;

import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Writes the requests of honest work: sessions within working days, prompts within sessions. */
final class HonestWork {
  static final long HOUR = 3_600_000;
  static final long DAY = 24 * HOUR;
  private static final double PROMPTS_A_SESSION = 4;
  private static final int LARGEST_CONTEXT = 150_000;

  private final Draw draw;
  private final World world;
  private final Developer who;
  private final List<Long> ownTexts;

  /** {@code ownTexts} are the texts the developer has sent before; new ones are added. */
  HonestWork(Draw draw, World world, Developer who, List<Long> ownTexts) {
    this.draw = draw;
    this.world = world;
    this.who = who;
    this.ownTexts = ownTexts;
  }

  /** A week of work. {@code monday} is its first moment by the developer's clocks. */
  List<SimRecord> week(long monday, double volume) {
    Habit habit = who.habit();
    List<SimRecord> records = new ArrayList<>();
    boolean[] works = workingDays(habit);
    int days = Math.max(1, count(works));
    double prompts = habit.promptsPerWeek() * volume * draw.logNormal(-0.1, 0.45);
    for (int day = 0; day < 7; day++) {
      if (!works[day]) {
        continue;
      }
      double today = prompts / days * draw.logNormal(-0.1, 0.5);
      int sessions = (int) Math.round(today / PROMPTS_A_SESSION + draw.uniform(0, 0.9));
      if (who.persona() == Persona.ONE_SESSION) {
        long start = monday + day * DAY + (long) (habit.firstHour() * HOUR);
        records.addAll(session(start, Math.max(1, (int) today)));
        continue;
      }
      for (int i = 0; i < sessions; i++) {
        double hour = habit.firstHour() + habit.hours() * draw.uniform(0, 1);
        long start = monday + day * DAY + (long) (hour * HOUR);
        records.addAll(session(start, 1 + (int) draw.exponential(PROMPTS_A_SESSION - 0.7)));
        if (who.persona() == Persona.MANY_SESSIONS) {
          records.addAll(session(start + draw.between(0, 300_000), draw.between(2, 6)));
        }
      }
    }
    return records;
  }

  private boolean[] workingDays(Habit habit) {
    boolean[] works = new boolean[7];
    double shown = who.persona() == Persona.PART_TIMER ? 0.5 : 0.88;
    for (int day = 0; day < 7; day++) {
      works[day] = draw.chance(day < 5 ? shown : habit.weekend());
    }
    return works;
  }

  private static int count(boolean[] works) {
    int days = 0;
    for (boolean day : works) {
      days += day ? 1 : 0;
    }
    return days;
  }

  /** One session that begins then. */
  List<SimRecord> session(long start, int prompts) {
    Habit habit = who.habit();
    OptionalLong session = OptionalLong.of(draw.bits());
    List<SimRecord> records = new ArrayList<>();
    double context = draw.logNormal(9.8, 0.6);
    long at = start;
    for (int i = 0; i < prompts; i++) {
      long end = prompt(records, at, session, text(habit), context);
      context = Math.min(LARGEST_CONTEXT, context * draw.uniform(1.02, 1.3));
      at = end + (long) (1000 * draw.logNormal(habit.gapMu(), habit.gapSigma()));
    }
    if (draw.chance(habit.outcomeRate())) {
      int last = records.size() - 1;
      records.set(last, records.get(last).with(draw.between(1, 3), records.get(last).reply()));
    }
    return records;
  }

  private long prompt(
      List<SimRecord> records, long start, OptionalLong session, long text, double context) {
    Habit habit = who.habit();
    boolean chats = who.persona() == Persona.CHATTER;
    int requests =
        chats ? 1 : (int) Math.min(60, Math.ceil(draw.logNormal(habit.requestsMu(), 1.0)));
    boolean reply = draw.chance(habit.replyRate());
    long at = start;
    TokenUsage all = TokenUsage.NONE;
    for (int i = 0; i < requests; i++) {
      TokenUsage tokens = tokens(i == 0 ? habit.inputMu() : 6.4, i == 0 ? 1.3 : 1.1, context);
      all = plus(all, tokens);
      if (!world.promptsOnly()) {
        boolean marked = i == 0 || world.marksAllRequests();
        Trigger trigger = i > 0 && world.followUpsByAgent() ? Trigger.AGENT : Trigger.HUMAN;
        records.add(
            new SimRecord(
                at,
                trigger,
                marked ? OptionalLong.of(text) : OptionalLong.empty(),
                session,
                tokens,
                0,
                reply && i == 0));
      }
      at += (long) (1000 * draw.logNormal(2.0, 0.75));
    }
    if (world.promptsOnly()) {
      records.add(
          new SimRecord(start, Trigger.HUMAN, OptionalLong.of(text), session, all, 0, reply));
    }
    return at;
  }

  private TokenUsage tokens(double inputMu, double inputSigma, double context) {
    long fresh = (long) draw.logNormal(inputMu, inputSigma);
    return new TokenUsage(
        fresh,
        Math.max(1, (long) draw.logNormal(who.habit().outputMu(), 1.05)),
        (long) (context * draw.uniform(0.9, 1.1)),
        0);
  }

  static TokenUsage plus(TokenUsage one, TokenUsage other) {
    return new TokenUsage(
        one.input() + other.input(),
        one.output() + other.output(),
        one.cacheRead() + other.cacheRead(),
        one.cacheWrite() + other.cacheWrite());
  }

  private long text(Habit habit) {
    if (draw.chance(habit.templates())) {
      return draw.near(draw.of(who.templates()), draw.between(0, world.templateFlips()));
    }
    if (draw.chance(0.03)) {
      return draw.of(world.common());
    }
    if (!ownTexts.isEmpty() && draw.chance(habit.repeats())) {
      int recent = Math.max(0, ownTexts.size() - 40);
      return draw.near(
          ownTexts.get(draw.between(recent, ownTexts.size() - 1)), draw.chance(0.2) ? 3 : 0);
    }
    boolean varies = who.persona() == Persona.DATA_SCIENTIST && !ownTexts.isEmpty();
    long text =
        varies && draw.chance(0.25)
            ? draw.near(ownTexts.get(ownTexts.size() - 1), draw.between(6, 16))
            : draw.bits();
    ownTexts.add(text);
    return text;
  }
}
