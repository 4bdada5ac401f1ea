package io.goodhart.edge.otlp.decode;

import static io.goodhart.edge.otlp.decode.ProtobufCursor.FIXED64;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.LENGTH;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.NUMBER;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.VARINT;

import java.io.IOException;

/** Reads a {@code NumberDataPoint}, or one of a histogram, whose value is its sum. */
final class ProtobufPoint {
  private static final int START_TIME = 2 << NUMBER | FIXED64;
  private static final int TIME = 3 << NUMBER | FIXED64;
  private static final int AS_DOUBLE = 4 << NUMBER | FIXED64;
  private static final int AS_INT = 6 << NUMBER | FIXED64;
  private static final int ATTRIBUTE = 7 << NUMBER | LENGTH;
  private static final int FLAGS = 8 << NUMBER | VARINT;
  private static final int SUM = 5 << NUMBER | FIXED64;
  private static final int HISTOGRAM_ATTRIBUTE = 9 << NUMBER | LENGTH;
  private static final int HISTOGRAM_FLAGS = 10 << NUMBER | VARINT;
  private static final int EXPONENTIAL_ATTRIBUTE = 1 << NUMBER | LENGTH;

  /** The flag of a point that only says that the series has ended. */
  private static final int NO_RECORDED_VALUE = 1;

  private final ProtobufCursor in;
  private final ProtobufAttributes attributes;

  ProtobufPoint(ProtobufCursor in, ProtobufAttributes attributes) {
    this.in = in;
    this.attributes = attributes;
  }

  NumberPoint read() throws IOException {
    long start = 0;
    long time = 0;
    double value = Double.NaN;
    boolean recorded = true;
    AttributesBuilder found = attributes.builder();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case START_TIME -> start = in.fixed64();
        case TIME -> time = in.fixed64();
        case AS_DOUBLE -> value = in.real();
        case AS_INT -> value = in.fixed64();
        case ATTRIBUTE -> attributes.attributeInto(found);
        case FLAGS -> recorded = (in.varint() & NO_RECORDED_VALUE) == 0;
        default -> in.skip(tag);
      }
    }
    return new NumberPoint(start, time, value, recorded, found.build());
  }

  NumberPoint readHistogram() throws IOException {
    return read(HISTOGRAM_ATTRIBUTE, HISTOGRAM_FLAGS);
  }

  NumberPoint readExponentialHistogram() throws IOException {
    return read(EXPONENTIAL_ATTRIBUTE, HISTOGRAM_FLAGS);
  }

  private NumberPoint read(int attribute, int flags) throws IOException {
    long start = 0;
    long time = 0;
    double sum = Double.NaN;
    boolean recorded = true;
    AttributesBuilder found = attributes.builder();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == START_TIME) {
        start = in.fixed64();
      } else if (tag == TIME) {
        time = in.fixed64();
      } else if (tag == SUM) {
        sum = in.real();
      } else if (tag == attribute) {
        attributes.attributeInto(found);
      } else if (tag == flags) {
        recorded = (in.varint() & NO_RECORDED_VALUE) == 0;
      } else {
        in.skip(tag);
      }
    }
    return new NumberPoint(start, time, sum, recorded, found.build());
  }
}
