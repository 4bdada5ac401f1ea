package io.goodhart.edge.otlp.tool;

import io.goodhart.edge.otlp.decode.Attribute;
import io.goodhart.edge.otlp.decode.LogRecord;
import io.goodhart.edge.otlp.decode.MalformedRecordException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Tells when something happened from the several times that a record may carry. */
final class Moment {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private Moment() {}

  /**
   * When a log record happened: its time, else when it was observed, else what its attribute says.
   * Some senders leave the time at 0.
   *
   * @throws MalformedRecordException if it says nothing or something absurd
   */
  static Instant of(LogRecord log) throws MalformedRecordException {
    if (log.timeNanos() != 0) {
      return of(log.timeNanos());
    }
    if (log.observedNanos() != 0) {
      return of(log.observedNanos());
    }
    Optional<String> text = log.attributes().text(Attribute.EVENT_TIMESTAMP);
    if (text.isEmpty()) {
      throw new MalformedRecordException("The record has no time");
    }
    try {
      return plausible(OffsetDateTime.parse(text.get()).toInstant());
    } catch (DateTimeParseException e) {
      throw new MalformedRecordException("The record's time is not one", e);
    }
  }

  /**
   * The instant so many nanoseconds after 1970.
   *
   * @throws MalformedRecordException if that lies outside of this century and the next
   */
  static Instant of(long nanos) throws MalformedRecordException {
    return plausible(Instant.ofEpochSecond(0, nanos));
  }

  private static Instant plausible(Instant at) throws MalformedRecordException {
    if (at.isBefore(EARLIEST) || !at.isBefore(LATEST)) {
      throw new MalformedRecordException("The record's time is absurd");
    }
    return at;
  }
}
