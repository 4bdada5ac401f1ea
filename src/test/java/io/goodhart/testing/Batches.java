package io.goodhart.testing;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Batch;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.Source;
import io.goodhart.activity.Subject;
import io.goodhart.activity.Trigger;
import io.goodhart.roster.Alias;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Deliveries as tests need them. */
public final class Batches {
  /** The day on which they are counted. */
  public static final LocalDate DAY = LocalDate.of(2026, 11, 18);

  private Batches() {}

  /** A delivery of prompts at that time, numbered from {@code first}. */
  public static Batch of(Source source, Instant at, int first, int count) {
    List<ActivityEvent> events =
        IntStream.range(first, first + count).mapToObj(number -> prompt(at, number)).toList();
    return new Batch(source, DAY, count, events, List.of(), 0, 0);
  }

  /** The prompt with this number. */
  public static ActivityEvent prompt(Instant at, int number) {
    return new ActivityEvent.Prompt(
        new EventHead(
            EventId.of(at, Integer.toString(number)),
            Subject.of(Alias.guess("anna")),
            "codex",
            Trigger.HUMAN,
            OptionalLong.empty()),
        OptionalLong.empty());
  }
}
