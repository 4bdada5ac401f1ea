package io.goodhart.app.demo;

import io.goodhart.activity.EventId;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import io.goodhart.calendar.ReportingWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What one person's agents did in one week; the same at every start. */
final class DemoWeek {
  private static final int WORKING_DAYS = 5;
  private static final int FRIDAY = 4;

  /** In this week it was said that everybody's tokens would be counted. */
  private static final int SINCE = -3;

  private final DemoPerson person;
  private final ReportingWeek week;
  private final int offset;
  private final SplittableRandom random;
  private final List<DemoTurn> turns = new ArrayList<>();

  /**
   * A week of a person.
   *
   * @param offset weeks from the one in which the demo began; 0 is that week, -1 the one before
   */
  DemoWeek(DemoPerson person, ReportingWeek week, int offset) {
    this.person = person;
    this.week = week;
    this.offset = offset;
    this.random = new SplittableRandom(EventId.hash(person.member(), Integer.toString(offset)));
  }

  /** The turns, in no particular order. */
  List<DemoTurn> turns() {
    switch (person.persona()) {
      case STEADY -> ordinary(4, 9, 17);
      case SOMETIMES -> {
        if (offset % 2 != 0) {
          ordinary(2, 9, 17);
        }
      }
      case NIGHT -> ordinary(3, 20, 24);
      case BATCH -> batch();
      case LOOPER -> {
        if (offset < SINCE) {
          ordinary(4, 9, 17);
        } else {
          loop();
        }
      }
      case TOUCH -> touch();
      case CACHE -> {
        ordinary(3, 9, 17);
        if (offset >= SINCE) {
          cache();
        }
      }
      case OVERNIGHT -> overnight();
      case RUSH -> rush();
      case AGENTS -> agents();
      case UNCLEAR -> unclear();
      case LEAVE -> {
        if (offset < -1 || offset > 0) {
          ordinary(4, 9, 17);
        }
      }
      case NEW -> {
        if (offset >= 0) {
          ordinary(3, 10, 16);
        }
      }
      case QUIET -> {}
    }
    return List.copyOf(turns);
  }

  private void ordinary(int days, int fromHour, int toHour) {
    for (int i = 0; i < days; i++) {
      int day = (i + random.nextInt(2)) % WORKING_DAYS;
      for (int turn = 3 + random.nextInt(7); turn > 0; turn--) {
        int minute = random.nextInt(fromHour * 60, toHour * 60);
        add(day, minute, 0, Trigger.HUMAN, ask(), tokens(1), random.nextInt(3) == 0 ? 1 : 0);
      }
    }
  }

  private void batch() {
    for (int day : new int[] {1, 3}) {
      for (int turn = 0; turn < 30; turn++) {
        String text = "migrate file " + random.nextInt(400) + " of the invoice service to v2";
        add(day, 600 + turn * 4 + random.nextInt(4), 0, Trigger.HUMAN, text, tokens(1), 1);
      }
    }
  }

  private void loop() {
    for (int day = 0; day < WORKING_DAYS; day++) {
      for (int turn = 0; turn < 24; turn++) {
        String text = "summarise the repository and list all files once more please " + turn % 3;
        add(day, 540 + turn * 10, random.nextInt(4), Trigger.HUMAN, text, tokens(4), 0);
      }
    }
  }

  private void touch() {
    add(FRIDAY, 15 * 60 + random.nextInt(60), 0, Trigger.HUMAN, "hello", tokens(0), 0);
  }

  private void cache() {
    for (int turn = 0; turn < 20; turn++) {
      TokenUsage farmed = new TokenUsage(40, 20, 900_000 + random.nextInt(50_000), 0);
      add(2, 700 + turn * 5, 0, Trigger.HUMAN, "again over the whole tree", farmed, 0);
    }
  }

  private void overnight() {
    for (int day = 0; day < WORKING_DAYS; day++) {
      add(day, 17 * 60 + random.nextInt(30), 0, Trigger.HUMAN, ask(), tokens(1), 0);
      for (int turn = 0; turn < 40; turn++) {
        add(day, turn * 9 + random.nextInt(5), 0, Trigger.AGENT, "continue", tokens(3), 0);
      }
    }
  }

  private void rush() {
    for (int turn = 0; turn < 26; turn++) {
      add(FRIDAY, 15 * 60 + random.nextInt(150), 0, Trigger.HUMAN, ask(), tokens(2), 0);
    }
  }

  private void agents() {
    for (int day = 0; day < WORKING_DAYS; day++) {
      for (int turn = 0; turn < 6; turn++) {
        add(day, 480 + turn * 60 + random.nextInt(20), 0, Trigger.AGENT, "triage", tokens(1), 0);
      }
    }
  }

  private void unclear() {
    for (int day = 0; day < 3; day++) {
      for (int turn = 0; turn < 8; turn++) {
        add(day, 600 + random.nextInt(300), 0, Trigger.UNKNOWN, "", tokens(1), 0);
      }
    }
  }

  private String ask() {
    String[] verbs = {"explain", "fix", "write a test for", "refactor", "review", "document"};
    String[] things = {
      "the retry loop", "the invoice parser", "the search ranking", "this migration",
      "the flaky build", "the login page", "the cache key", "the billing export"
    };
    return verbs[random.nextInt(verbs.length)]
        + " "
        + things[random.nextInt(things.length)]
        + " in module "
        + random.nextInt(1_000);
  }

  private TokenUsage tokens(int scale) {
    return new TokenUsage(
        200 + random.nextInt(3_000) * (long) scale,
        50 + random.nextInt(900) * (long) scale,
        random.nextInt(20_000) * (long) scale,
        random.nextInt(2_000));
  }

  private void add(
      int day, int minute, int second, Trigger trigger, String text, TokenUsage tokens, int done) {
    Instant at =
        week.monday()
            .plusDays(day)
            .atTime(LocalTime.ofSecondOfDay(minute * 60L % 86_400 + second))
            .atZone(person.zone())
            .toInstant()
            .plusMillis(turns.size());
    String tool = person.member().hashCode() % 3 == 0 ? "codex" : "claude-code";
    String session = person.member() + "-" + week + "-" + day;
    turns.add(new DemoTurn(at, trigger, tool, session, text, tokens, done));
  }
}
