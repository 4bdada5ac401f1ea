package io.goodhart.edge.otlp.decode;

import java.io.IOException;

/** Reads a {@code NumberDataPoint}, or one of a histogram, whose value is its sum. */
final class JsonPoint {
  /** The flag of a point that only says that the series has ended. */
  private static final int NO_RECORDED_VALUE = 1;

  private final JsonCursor in;
  private final JsonAttributes attributes;
  private final AttributesBuilder found;
  private long start;
  private long time;
  private double value = Double.NaN;
  private boolean recorded = true;

  JsonPoint(JsonCursor in, JsonAttributes attributes) {
    this.in = in;
    this.attributes = attributes;
    this.found = attributes.builder();
  }

  NumberPoint read(RecordSink sink) throws IOException {
    sink.received();
    in.object(this::field);
    return new NumberPoint(start, time, value, recorded, found.build());
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "startTimeUnixNano" -> start = in.nanos();
      case "timeUnixNano" -> time = in.nanos();
      case "asInt", "asDouble", "sum" -> value = in.real();
      case "flags" -> recorded = (in.code() & NO_RECORDED_VALUE) == 0;
      case "attributes" -> attributes.listInto(found);
      default -> {}
    }
  }
}
