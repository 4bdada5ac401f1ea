package io.goodhart.activity;

import io.goodhart.activity.ActivityEvent.AgentAction;
import io.goodhart.activity.ActivityEvent.ModelCall;
import io.goodhart.activity.ActivityEvent.Outcome;
import io.goodhart.activity.ActivityEvent.Turn;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A member's week worked out the slow way, from all events at once. */
final class ExpectedWeek {
  private ExpectedWeek() {}

  static MemberWeek of(
      MemberId member, ReportingWeek week, ZoneId zone, List<ActivityEvent> all, Alias alias) {
    List<ActivityEvent> mine =
        all.stream()
            .filter(event -> event.head().subject().equals(Subject.of(alias)))
            .filter(event -> ReportingWeek.containing(event.head().id().at(), zone).equals(week))
            .toList();
    return new MemberWeek(
        member,
        week,
        days(mine, zone, ActivityEvent::isActivity),
        days(mine, zone, ActivityEvent::isDeliberate),
        days(mine, zone, event -> event.isActivity() && event.head().trigger() == Trigger.UNKNOWN),
        count(mine, ActivityEvent::isDeliberate),
        count(mine, ExpectedWeek::isByAgent),
        count(mine, event -> event instanceof ModelCall),
        mine.stream().mapToLong(ExpectedWeek::outcomes).sum(),
        tools(mine));
  }

  private static boolean isByAgent(ActivityEvent event) {
    return event instanceof AgentAction
        || (event.startsTurn() && event.head().trigger() == Trigger.AGENT);
  }

  private static long outcomes(ActivityEvent event) {
    if (event instanceof Outcome outcome) {
      return outcome.count();
    }
    return event instanceof Turn turn ? turn.outcomes() : 0;
  }

  private static long count(List<ActivityEvent> events, Predicate<ActivityEvent> which) {
    return events.stream().filter(which).count();
  }

  private static DayBits days(
      List<ActivityEvent> events, ZoneId zone, Predicate<ActivityEvent> which) {
    DayBits days = DayBits.NONE;
    for (ActivityEvent event : events) {
      Instant at = event.head().id().at();
      days =
          which.test(event)
              ? days.or(DayBits.of(LocalDate.ofInstant(at, zone).getDayOfWeek()))
              : days;
    }
    return days;
  }

  private static List<ToolUse> tools(List<ActivityEvent> events) {
    Map<String, ToolUse> uses = new TreeMap<>();
    for (ActivityEvent event : events) {
      TokenUsage used = event.tokens();
      if (!used.isNone()) {
        TokenSums sums =
            new TokenSums(used.input(), used.output(), used.cacheRead(), used.cacheWrite());
        uses.merge(
            event.head().tool(), new ToolUse(event.head().tool(), 1, sums), ExpectedWeek::add);
      }
    }
    return List.copyOf(uses.values());
  }

  private static ToolUse add(ToolUse one, ToolUse other) {
    TokenSums a = one.tokens();
    TokenSums b = other.tokens();
    return new ToolUse(
        one.tool(),
        one.records() + other.records(),
        new TokenSums(
            a.input() + b.input(),
            a.output() + b.output(),
            a.cacheRead() + b.cacheRead(),
            a.cacheWrite() + b.cacheWrite()));
  }
}
