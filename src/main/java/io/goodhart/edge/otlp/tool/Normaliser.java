package io.goodhart.edge.otlp.tool;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Batch;
import io.goodhart.activity.RunningTotal;
import io.goodhart.activity.Source;
import io.goodhart.edge.otlp.decode.LogRecord;
import io.goodhart.edge.otlp.decode.MalformedRecordException;
import io.goodhart.edge.otlp.decode.NumberPoint;
import io.goodhart.edge.otlp.decode.Origin;
import io.goodhart.edge.otlp.decode.RecordSink;
import io.goodhart.edge.otlp.decode.Span;
import io.goodhart.edge.otlp.decode.Sum;
import io.goodhart.edge.otlp.decode.TooLargeException;
import io.goodhart.intake.Door;
import io.goodhart.intake.IngestKey;
import io.goodhart.intake.KeyUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the records of one delivery into one batch. Every record that it receives ends as an event,
 * a running total, malformed or ignored.
 */
public final class Normaliser implements RecordSink {
  private static final List<ToolProfile> TOOLS =
      List.of(new Codex(), new GeminiCli(), new ClaudeCode(), new OpenClaw());

  private final Door door;
  private final int mostRecords;
  private final Identity identity;
  private final GenAiRecords genAiRecords;
  private final GenAi genAi;
  private final LogEvents logs;
  private final SeriesPoints points;
  private final List<ActivityEvent> events = new ArrayList<>();
  private final List<RunningTotal> totals = new ArrayList<>();
  private int received;
  private int malformed;
  private int ignored;

  /** Normalises a delivery sent with this key; the door counts its records as they come. */
  public Normaliser(IngestKey key, Door door, int mostRecords, GenAiRecords genAiRecords) {
    this.door = door;
    this.genAiRecords = genAiRecords;
    this.mostRecords = mostRecords;
    this.identity = new Identity(key);
    this.logs = new LogEvents(identity);
    this.points = new SeriesPoints(identity);
    this.genAi = new GenAi(identity);
  }

  @Override
  public void received() throws TooLargeException {
    door.received(Source.OTLP, 1);
    received++;
    if (received > mostRecords) {
      throw new TooLargeException("More than " + mostRecords + " records in one request");
    }
  }

  @Override
  public void unused() {
    ignored++;
  }

  @Override
  public void log(Origin origin, LogRecord log) {
    try {
      for (ToolProfile profile : TOOLS) {
        Optional<Reading> reading = profile.log(origin, log);
        if (reading.isPresent()) {
          events.add(logs.event(profile.tool(), origin, log, reading.get()));
          return;
        }
      }
      ignored++;
    } catch (MalformedRecordException e) {
      malformed++;
    }
  }

  @Override
  public void sum(Origin origin, Sum sum) {
    for (NumberPoint point : sum.points()) {
      tried(() -> point(origin, sum, point));
    }
  }

  @Override
  public boolean usesHistogram(String metric) {
    return genAiRecords == GenAiRecords.METRICS && metric.equals(GenAi.HISTOGRAM);
  }

  @Override
  public void histogram(Origin origin, Sum histogram) {
    boolean counts = usesHistogram(histogram.metric()) && !isOfAnotherTool(origin);
    for (NumberPoint point : histogram.points()) {
      Optional<Series> series = counts ? genAi.point(point) : Optional.empty();
      tried(() -> point(GenAi.TOOL, origin, histogram, point, series));
    }
  }

  @Override
  public boolean usesSpans() {
    return genAiRecords == GenAiRecords.SPANS;
  }

  @Override
  public void span(Origin origin, Span span) {
    tried(() -> addOrIgnore(isOfAnotherTool(origin) ? Optional.empty() : genAi.call(origin, span)));
  }

  private static boolean isOfAnotherTool(Origin origin) {
    return TOOLS.stream().anyMatch(profile -> profile.sends(origin));
  }

  private void point(Origin origin, Sum sum, NumberPoint point) throws MalformedRecordException {
    for (ToolProfile profile : TOOLS) {
      Optional<Series> series = profile.point(sum.metric(), point);
      if (series.isPresent()) {
        point(profile.tool(), origin, sum, point, series);
        return;
      }
    }
    boolean counts = genAiRecords == GenAiRecords.METRICS && !isOfAnotherTool(origin);
    Optional<Series> series = counts ? genAi.counted(sum.metric(), point) : Optional.empty();
    point(GenAi.TOOL, origin, sum, point, series);
  }

  private void point(
      String tool, Origin origin, Sum sum, NumberPoint point, Optional<Series> counted)
      throws MalformedRecordException {
    if (counted.isEmpty() || !point.recorded()) {
      ignored++;
      return;
    }
    Series series = counted.get();
    switch (sum.temporality()) {
      case CUMULATIVE -> totals.add(points.total(tool, origin, sum.metric(), point, series));
      case DELTA -> addOrIgnore(points.delta(tool, origin, sum.metric(), point, series));
      case UNSPECIFIED ->
          throw new MalformedRecordException("The metric does not say what its points cover");
    }
  }

  private void addOrIgnore(Optional<ActivityEvent> event) {
    if (event.isPresent()) {
      events.add(event.get());
    } else {
      ignored++;
    }
  }

  private void tried(Attempt attempt) {
    try {
      attempt.make();
    } catch (MalformedRecordException e) {
      malformed++;
    }
  }

  /** What the delivery showed about the key that it came with. */
  public KeyUse use() {
    return identity.use();
  }

  /** The delivery, received on this day (UTC). */
  public Batch batch(LocalDate day) {
    return new Batch(Source.OTLP, day, received, events, totals, malformed, ignored);
  }

  /**
   * The delivery when it broke off or was no telemetry at all: nothing of it is kept, and it is
   * malformed as a whole, as one record if none was met.
   */
  public Batch broken(LocalDate day) {
    if (received == 0) {
      door.received(Source.OTLP, 1);
      received = 1;
    }
    return new Batch(Source.OTLP, day, received, List.of(), List.of(), received, 0);
  }

  private interface Attempt {
    void make() throws MalformedRecordException;
  }
}
