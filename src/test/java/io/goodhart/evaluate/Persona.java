package io.goodhart.evaluate;

import java.util.List;

/** Kinds of honest people, and how often they are met. */
enum Persona {
  REGULAR(40),
  POWER(7),
  LIGHT(12),
  MANAGER(5),
  PART_TIMER(5),
  NEWCOMER(4),
  NIGHT_WORKER(5),
  TEMPLATE_USER(8),
  BATCH_MIGRATOR(2),
  CI_OWNER(3),
  REPEATER(4),
  RELEASE_RUSHER(3),
  BIG_CONTEXT(3),
  MANY_SESSIONS(3),
  RESEARCHER(3),
  ROUTINE(2),
  DATA_SCIENTIST(3),
  CHATTER(3),
  ONE_SESSION(3),
  ON_CALL(2),
  WORKSHOP(2),
  UNCACHED(2),
  SAME_CONTEXT(2),
  BATCH_WITH_RESULTS(1);

  private final int weight;

  Persona(int weight) {
    this.weight = weight;
  }

  /** Whether the weights could be fitted without ever having met one. */
  boolean isRare() {
    return compareTo(ROUTINE) >= 0;
  }

  static Persona draw(Draw draw) {
    int all = List.of(values()).stream().mapToInt(p -> p.weight).sum();
    int at = draw.between(0, all - 1);
    for (Persona persona : values()) {
      at -= persona.weight;
      if (at < 0) {
        return persona;
      }
    }
    throw new IllegalStateException("weights do not add up");
  }

  Habit habit(Draw draw) {
    Habit usual = Habit.draw(draw);
    return switch (this) {
      case REGULAR,
          NEWCOMER,
          CI_OWNER,
          BATCH_MIGRATOR,
          MANY_SESSIONS,
          RELEASE_RUSHER,
          ROUTINE,
          ONE_SESSION,
          ON_CALL,
          WORKSHOP,
          UNCACHED,
          SAME_CONTEXT,
          BATCH_WITH_RESULTS ->
          usual;
      case DATA_SCIENTIST -> usual.volume(draw.uniform(30, 110)).at(10, 9, 0.1).quick(4.2, 0.1);
      case CHATTER -> usual.volume(draw.uniform(20, 70)).quick(4.7, 0.05);
      case POWER -> usual.volume(draw.uniform(120, 300));
      case LIGHT -> usual.volume(draw.uniform(2, 9));
      case MANAGER -> usual.volume(draw.uniform(1, 6)).sizes(6.5, 0.1);
      case PART_TIMER -> usual.volume(usual.promptsPerWeek() * 0.4);
      case NIGHT_WORKER -> usual.at(draw.uniform(19, 25), draw.uniform(5, 9), 0.25);
      case TEMPLATE_USER -> usual.texts(usual.repeats(), draw.uniform(0.35, 0.85));
      case REPEATER -> usual.texts(draw.uniform(0.18, 0.35), usual.templates());
      case BIG_CONTEXT -> usual.sizes(draw.uniform(9.8, 11.2), usual.outcomeRate());
      case RESEARCHER -> usual.sizes(draw.uniform(8, 9), draw.uniform(0, 0.06));
    };
  }
}
