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
import io.goodhart.edge.otlp.decode.Sum;
import io.goodhart.edge.otlp.decode.Sum.Temporality;
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
  private final LogEvents logs;
  private final TokenPoints points;
  private final List<ActivityEvent> events = new ArrayList<>();
  private final List<RunningTotal> totals = new ArrayList<>();
  private int received;
  private int malformed;
  private int ignored;

  /** Normalises a delivery sent with this key; the door counts its records as they come. */
  public Normaliser(IngestKey key, Door door, int mostRecords) {
    this.door = door;
    this.mostRecords = mostRecords;
    this.identity = new Identity(key);
    this.logs = new LogEvents(identity);
    this.points = new TokenPoints(identity);
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
      try {
        point(origin, sum, point);
      } catch (MalformedRecordException e) {
        malformed++;
      }
    }
  }

  private void point(Origin origin, Sum sum, NumberPoint point) throws MalformedRecordException {
    for (ToolProfile profile : TOOLS) {
      Optional<TokenSeries> series = profile.point(sum.metric(), point);
      if (series.isPresent() && point.recorded()) {
        point(profile.tool(), origin, sum, point, series.get());
        return;
      }
    }
    ignored++;
  }

  private void point(String tool, Origin origin, Sum sum, NumberPoint point, TokenSeries series)
      throws MalformedRecordException {
    if (sum.temporality() == Temporality.CUMULATIVE) {
      totals.add(points.total(tool, origin, sum.metric(), point, series));
    } else if (sum.temporality() == Temporality.UNSPECIFIED) {
      throw new MalformedRecordException("The sum does not say what its points cover");
    } else if (point.value() == 0) {
      ignored++;
    } else {
      events.add(points.delta(tool, origin, sum.metric(), point, series));
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
}
