package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ActivityEvent.Kind;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import java.util.Map;
import java.util.TreeMap;

/** What some events add to one identity's week. Not safe for use by many threads. */
final class WeekSum {
  int anyDays;
  int deliberateDays;
  int unclearDays;
  long events;
  long prompts;
  long turns;
  long modelCalls;
  long agentActions;
  long responses;
  long deliberate;
  long byAgent;
  long outcomes;
  long humanReplies;
  long chained;

  /** The first event of any kind: one that is older than all raw events has lost some. */
  long firstAt = Long.MAX_VALUE;

  /** The last activity. */
  long lastAt = Long.MIN_VALUE;

  /** By tool and model: records, input, output, cache read, cache write. */
  final Map<ToolModel, long[]> tools = new TreeMap<>();

  /** By code of the kind of outcome: how many. */
  final Map<Integer, Long> outcomesByKind = new TreeMap<>();

  /** By hour of the week: deliberate, other. */
  final Map<Integer, long[]> hours = new TreeMap<>();

  final TurnReservoir sample = new TurnReservoir();

  void add(EventRow event, LocalHour hour) {
    firstAt = Math.min(firstAt, event.atMillis());
    outcomes += event.outcomes();
    if (event.outcomeKind() != 0) {
      outcomesByKind.merge(event.outcomeKind(), (long) event.outcomes(), Long::sum);
    }
    if (event.kind().isActivity()) {
      addActivity(event, hour);
    }
  }

  private void addActivity(EventRow event, LocalHour hour) {
    int day = 1 << hour.dayOfWeek();
    boolean byPerson = event.isDeliberate();
    if (event.trigger() != Trigger.CHAIN) {
      anyDays |= day;
    }
    if (byPerson) {
      deliberateDays |= day;
      deliberate++;
    }
    if (event.trigger() == Trigger.UNKNOWN) {
      unclearDays |= day;
    }
    count(event.kind());
    if (event.trigger() == Trigger.AGENT && event.startsTurn()) {
      byAgent++;
    }
    chained += event.trigger() == Trigger.CHAIN ? 1 : 0;
    humanReplies += event.humanReply() ? 1 : 0;
    lastAt = Math.max(lastAt, event.atMillis());
    hours
        .computeIfAbsent(hour.dayOfWeek() * 24 + hour.hour(), same -> new long[2])[
        byPerson ? 0 : 1]++;
    if (!event.tokens().isNone()) {
      ToolModel used = new ToolModel(event.tool(), event.model());
      add(tools.computeIfAbsent(used, same -> new long[5]), event.tokens());
    }
    if (event.startsTurn()) {
      sample.add(event);
    }
  }

  private void count(Kind kind) {
    events++;
    switch (kind) {
      case PROMPT -> prompts++;
      case TURN -> turns++;
      case MODEL_CALL -> modelCalls++;
      case AGENT_ACTION -> agentActions++;
      case RESPONSE -> responses++;
      case OUTCOME, REVERT -> throw new IllegalArgumentException("An outcome is no activity");
    }
  }

  private static void add(long[] sums, TokenUsage tokens) {
    sums[0]++;
    sums[1] += tokens.input();
    sums[2] += tokens.output();
    sums[3] += tokens.cacheRead();
    sums[4] += tokens.cacheWrite();
  }
}
