package io.goodhart.activity;

import io.goodhart.roster.Alias;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Events that read aloud. */
public final class Events {
  /** The day on which deliveries are counted. */
  public static final LocalDate DAY = LocalDate.of(2026, 11, 18);

  private Events() {}

  /** An e-mail alias. */
  public static Alias email(String name) {
    return new Alias(Alias.Kind.EMAIL, name + "@example.dev");
  }

  /** The head of an event whose key is derived from its time and {@code id}. */
  public static EventHead head(String id, String at, Alias alias, Trigger trigger) {
    return new EventHead(
        EventId.of(Instant.parse(at), id),
        Subject.of(alias),
        "claude-code",
        trigger,
        OptionalLong.empty());
  }

  /** A prompt of a person. */
  public static ActivityEvent prompt(String id, String at, Alias alias) {
    return new ActivityEvent.Prompt(head(id, at, alias, Trigger.HUMAN), OptionalLong.empty());
  }

  /** A prompt by whomever. */
  public static ActivityEvent prompt(String id, String at, Alias alias, Trigger trigger) {
    return new ActivityEvent.Prompt(head(id, at, alias, trigger), OptionalLong.empty());
  }

  /** A call of a model. */
  public static ActivityEvent call(String id, String at, Alias alias, long input, long output) {
    return new ActivityEvent.ModelCall(
        head(id, at, alias, Trigger.UNKNOWN),
        Optional.of("opus"),
        new TokenUsage(input, output, 0, 0));
  }

  /** Something that came of the work. */
  public static ActivityEvent outcome(
      String id, String at, Alias alias, OutcomeKind what, int count) {
    return new ActivityEvent.Outcome(head(id, at, alias, Trigger.UNKNOWN), what, count, false);
  }

  /** Events as one imported delivery. */
  public static Batch batch(List<ActivityEvent> events) {
    return new Batch(Source.IMPORT, DAY, events.size(), events, List.of(), 0, 0);
  }

  /** Points as one delivery of telemetry. */
  public static Batch totals(List<RunningTotal> points) {
    return new Batch(Source.OTLP, DAY, points.size(), List.of(), points, 0, 0);
  }
}
