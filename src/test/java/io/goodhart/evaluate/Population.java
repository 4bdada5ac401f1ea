package io.goodhart.evaluate;

import io.goodhart.activity.Trigger;
import io.goodhart.calendar.ReportingWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Developers who do not exist, and what they did for some weeks.
 *
 * @param world what they have in common
 * @param developers who there is
 * @param weeks their weeks, one after the other, each with the records of those who were active
 */
record Population(World world, List<Developer> developers, List<List<Worked>> weeks) {
  /** One after the other; a script that plays several accounts has three, a mixed one four. */
  private static final List<Attack> ATTACKS =
      Arrays.stream(Attack.values())
          .flatMap(attack -> Collections.nCopies(copies(attack), attack).stream())
          .toList();

  static final ReportingWeek FIRST = ReportingWeek.parse("2026-W23");

  /**
   * One developer's week.
   *
   * @param records in the order of time
   * @param gamed whether part of it was made to look active
   * @param sanctioned whether a sanction covers the week
   */
  record Worked(
      Developer who, int week, List<SimRecord> records, boolean gamed, boolean sanctioned) {
    Worked {
      records = List.copyOf(records);
    }
  }

  private static int copies(Attack attack) {
    return switch (attack) {
      case LOCKSTEP -> 3;
      case MIXED -> 4;
      default -> 1;
    };
  }

  /** Draws a population in which about {@code gamers} of the people game in most of the weeks. */
  static Population draw(long seed, int people, int weekCount, double gamers) {
    Draw draw = new Draw(seed);
    World world = World.draw(draw);
    long shared = draw.bits();
    List<Developer> developers = new ArrayList<>();
    List<List<Worked>> weeks = new ArrayList<>();
    for (int week = 0; week < weekCount; week++) {
      weeks.add(new ArrayList<>());
    }
    int gaming = (int) Math.round(people * gamers);
    for (int number = 0; number < people; number++) {
      Draw own = draw.fork();
      Optional<Attack> attack =
          number < gaming
              ? Optional.of(ATTACKS.get((int) ((number + seed) % ATTACKS.size())))
              : Optional.empty();
      Developer who = developer(own, world, number, attack, weekCount);
      developers.add(who);
      live(own, world, who, shared, weeks);
    }
    return new Population(world, List.copyOf(developers), weeks);
  }

  private static Developer developer(
      Draw draw, World world, int number, Optional<Attack> attack, int weekCount) {
    Persona persona = attack.isPresent() ? Persona.REGULAR : Persona.draw(draw);
    Set<Integer> gaming = new HashSet<>();
    boolean onAndOff = draw.chance(0.5);
    int from = onAndOff ? 0 : draw.of(List.of(0, 1, 2, 3));
    for (int week = from; week < weekCount; week++) {
      if (draw.chance(onAndOff ? 0.65 : 0.9)) {
        gaming.add(week);
      }
    }
    return new Developer(
        number,
        persona,
        persona.habit(draw),
        attack,
        gaming,
        persona == Persona.NEWCOMER ? draw.between(1, 5) : 0,
        draw.uniform(0.35, 1.6),
        draw.of(List.of(-7, -5, 0, 1, 1, 2, 5)),
        world.templatesOf(number % 5),
        Developer.Gaps.draw(draw));
  }

  private static void live(
      Draw draw, World world, Developer who, long shared, List<List<Worked>> weeks) {
    List<Long> texts = new ArrayList<>();
    HonestWork work = new HonestWork(draw, world, who, texts);
    OddWork odd = new OddWork(draw, world, who, shared);
    Script script = new Script(draw, shared);
    List<List<SimRecord>> past = new ArrayList<>();
    int unusual = draw.between(1, weeks.size() - 1);
    for (int week = who.firstWeek(); week < weeks.size(); week++) {
      long monday = monday(week) - who.offsetHours() * HonestWork.HOUR;
      boolean gamed = who.gamesIn(week);
      List<SimRecord> records = work.week(monday, gamed ? draw.uniform(0.3, 1) : 1);
      List<SimRecord> honest = List.copyOf(records);
      if (gamed) {
        records =
            new GamingWork(draw, world, who, script)
                .week(monday, records, past, (double) week / weeks.size());
      }
      boolean migrates = who.persona() == Persona.BATCH_MIGRATOR && week == unusual;
      records = odd.with(records, monday, week, week == unusual);
      if (!honest.isEmpty()) {
        past.add(honest);
      }
      if (!records.isEmpty()) {
        weeks.get(week).add(new Worked(who, week, reported(records, who), gamed, migrates));
      }
    }
  }

  private static List<SimRecord> reported(List<SimRecord> records, Developer who) {
    Developer.Gaps gaps = who.gaps();
    return records.stream()
        .map(
            record ->
                record
                    .with(
                        gaps.noFingerprints() ? OptionalLong.empty() : record.fingerprint(),
                        gaps.noSessions() ? OptionalLong.empty() : record.session())
                    .with(gaps.noTrigger() ? Trigger.UNKNOWN : record.trigger())
                    .with(
                        gaps.noOutcomes() ? 0 : record.outcomes(),
                        !gaps.noReplies() && record.reply()))
        .sorted(Comparator.comparingLong(SimRecord::atMillis))
        .toList();
  }

  /** The first moment of a week, in UTC. */
  static long monday(int week) {
    return FIRST.plus(week).start(ZoneOffset.UTC).toEpochMilli();
  }
}
