package io.goodhart.edge.otlp.tool;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.EventId;
import io.goodhart.activity.RunningTotal;
import io.goodhart.edge.otlp.decode.MalformedRecordException;
import io.goodhart.edge.otlp.decode.NumberPoint;
import io.goodhart.edge.otlp.decode.Origin;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes running totals of the points of cumulative series, and events of the points of delta
 * series, which are known again by their series and its two times.
 */
final class SeriesPoints {
  private final Identity identity;

  SeriesPoints(Identity identity) {
    this.identity = identity;
  }

  /**
   * Where a series of a tool stands.
   *
   * @throws MalformedRecordException if its times or its value are absurd
   */
  RunningTotal total(String tool, Origin origin, String metric, NumberPoint point, Series series)
      throws MalformedRecordException {
    Instant at = Moment.of(point.timeNanos());
    Instant start = point.startNanos() == 0 ? Instant.EPOCH : Moment.of(point.startNanos());
    if (start.isAfter(at) || !series.bucket().holds(point.value())) {
      throw new MalformedRecordException("The point's times or value are absurd");
    }
    return new RunningTotal(
        stream(tool, origin, metric, point),
        start,
        at,
        point.value(),
        series.bucket(),
        identity.of(tool, origin, point.attributes()),
        tool,
        series.model(),
        series.trigger());
  }

  /**
   * The event that a point of a delta series stands for: its whole value, known again by its times;
   * empty if that is nothing.
   *
   * @throws MalformedRecordException if its times or its value are absurd
   */
  Optional<ActivityEvent> delta(
      String tool, Origin origin, String metric, NumberPoint point, Series series)
      throws MalformedRecordException {
    RunningTotal total = total(tool, origin, metric, point, series);
    long count = Math.round(point.value());
    return count == 0 ? Optional.empty() : Optional.of(total.growth(count));
  }

  private static long stream(String tool, Origin origin, String metric, NumberPoint point)
      throws MalformedRecordException {
    return EventId.hash(
        tool,
        Long.toHexString(origin.resource().hash()),
        origin.scope(),
        metric,
        Long.toHexString(point.attributes().hash()),
        Long.toString(point.startNanos()));
  }
}
