package io.goodhart.evaluate;

import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What an honest persona does that looks odd and is work. */
final class OddWork {
  private static final long HOUR = HonestWork.HOUR;
  private static final long DAY = HonestWork.DAY;

  private final Draw draw;
  private final World world;
  private final Developer who;
  private final long shared;
  private final List<Long> checklist;

  /** {@code shared} is the same for everybody of a population. */
  OddWork(Draw draw, World world, Developer who, long shared) {
    this.draw = draw;
    this.world = world;
    this.who = who;
    this.shared = shared;
    this.checklist = new ArrayList<>();
    for (int i = 0; i < 4 + who.number() % 6; i++) {
      checklist.add(new Draw(who.number() * 31L + i).bits());
    }
  }

  /** The week with it; {@code unusual} is true for one of the weeks. */
  List<SimRecord> with(List<SimRecord> week, long monday, int number, boolean unusual) {
    List<SimRecord> records = new ArrayList<>(week);
    switch (who.persona()) {
      case CI_OWNER -> records.addAll(job(monday, true, 40 + who.number() % 90, 0.3));
      case BATCH_MIGRATOR -> {
        if (unusual) {
          records.addAll(job(monday, false, draw.between(150, 400), 0.3));
        }
      }
      case BATCH_WITH_RESULTS -> {
        if (unusual) {
          records.addAll(job(monday, false, draw.between(30, 70), 0.8));
        }
      }
      case RELEASE_RUSHER -> {
        if (unusual) {
          records.addAll(rush(monday + 4 * DAY, 9, 20, 8));
        }
      }
      case ON_CALL -> {
        if (unusual) {
          for (int night = 0; night < 4; night++) {
            records.addAll(rush(monday + night * DAY, 21, 32, 2));
          }
        }
      }
      case ROUTINE -> records.addAll(routine(monday));
      case WORKSHOP -> {
        if (number == 3) {
          records.addAll(workshop(monday));
        }
      }
      case UNCACHED -> {
        if (number > who.number() % 6) {
          records.replaceAll(OddWork::uncached);
        }
      }
      case SAME_CONTEXT -> records.replaceAll(this::sameContext);
      default -> {}
    }
    return records;
  }

  /** A job that runs the same prompt, over the whole week or in a few hours. */
  private List<SimRecord> job(long monday, boolean allWeek, int turns, double outcomes) {
    List<SimRecord> records = new ArrayList<>();
    long base = new Draw(who.number()).bits();
    OptionalLong session = OptionalLong.of(draw.bits());
    Trigger trigger = allWeek && who.number() % 4 != 0 ? Trigger.AGENT : Trigger.HUMAN;
    for (int i = 0; i < turns; i++) {
      double hour = allWeek ? 168.0 * i / turns : 24 + i / 20.0;
      records.add(
          new SimRecord(
              monday + (long) (hour * HOUR) + draw.between(0, 90_000),
              trigger,
              OptionalLong.of(draw.near(base, draw.between(0, 4))),
              session,
              new TokenUsage(
                  (long) draw.logNormal(7.5, 0.3), (long) draw.logNormal(5, 0.3), 9_000, 0),
              draw.chance(outcomes) ? 1 : 0,
              draw.chance(0.1)));
    }
    return records;
  }

  private List<SimRecord> rush(long day, int fromHour, int toHour, int sessions) {
    HonestWork rush = new HonestWork(draw, world, who, new ArrayList<>(List.of(draw.bits())));
    List<SimRecord> records = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      records.addAll(rush.session(day + draw.between(fromHour, toHour) * HOUR, 7));
    }
    return records;
  }

  /** The same list of questions on every Monday. */
  private List<SimRecord> routine(long monday) {
    List<SimRecord> records = new ArrayList<>();
    HonestWork work = new HonestWork(draw, world, who, new ArrayList<>(List.of(draw.bits())));
    long at = monday + 9 * HOUR;
    OptionalLong session = OptionalLong.of(draw.bits());
    for (long text : checklist) {
      List<SimRecord> one = work.session(at, 1);
      SimRecord first = one.get(0).with(OptionalLong.of(text), session);
      records.add(first);
      for (SimRecord next : one.subList(1, one.size())) {
        boolean marked = next.fingerprint().isPresent();
        records.add(next.with(marked ? OptionalLong.of(text) : next.fingerprint(), session));
      }
      at = one.get(one.size() - 1).atMillis() + (long) (1000 * draw.logNormal(4.5, 0.7));
    }
    return records;
  }

  /** Everybody in a room types what is on the wall. */
  private List<SimRecord> workshop(long monday) {
    List<SimRecord> records = new ArrayList<>();
    Draw wall = new Draw(shared + 3);
    long utc = monday + who.offsetHours() * HOUR + 2 * DAY + 13 * HOUR;
    OptionalLong session = OptionalLong.of(draw.bits());
    for (int i = 0; i < 15; i++) {
      long text = wall.bits();
      records.add(
          new SimRecord(
              utc + i * 420_000L + draw.between(0, 60_000),
              Trigger.HUMAN,
              OptionalLong.of(draw.near(text, draw.between(0, 4))),
              session,
              new TokenUsage(
                  (long) draw.logNormal(6.5, 0.3), (long) draw.logNormal(5.5, 0.3), 9_000, 0),
              0,
              false));
    }
    return records;
  }

  /** A client that stopped to cache: what was read from the cache is sent anew. */
  private static SimRecord uncached(SimRecord record) {
    TokenUsage tokens = record.tokens();
    return record.with(new TokenUsage(tokens.input() + tokens.cacheRead(), tokens.output(), 0, 0));
  }

  /** A client that sends the same documents with every prompt. */
  private SimRecord sameContext(SimRecord record) {
    TokenUsage tokens = record.tokens();
    boolean begins = tokens.input() > 800;
    long documents = begins ? 12_000 + who.number() * 97L : 0;
    return record.with(
        new TokenUsage(
            documents + Math.min(tokens.input(), 3_000), tokens.output(), tokens.cacheRead(), 0));
  }
}
