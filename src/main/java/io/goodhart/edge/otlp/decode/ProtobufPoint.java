package io.goodhart.edge.otlp.decode;

import static io.goodhart.edge.otlp.decode.ProtobufCursor.FIXED64;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.LENGTH;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.NUMBER;
import static io.goodhart.edge.otlp.decode.ProtobufCursor.VARINT;

import java.io.IOException;

/** The kinds of points, by the fields in which they differ; the value of a histogram is its sum. */
enum ProtobufPoint {
  SINGLE(7, 8, 4, 6),
  HISTOGRAM(9, 10, 5, 0),
  EXPONENTIAL_HISTOGRAM(1, 10, 5, 0);

  private static final int START_TIME = 2 << NUMBER | FIXED64;
  private static final int TIME = 3 << NUMBER | FIXED64;

  /** The flag of a point that only says that the series has ended. */
  private static final int NO_RECORDED_VALUE = 1;

  private final int attribute;
  private final int flags;
  private final int real;
  private final int whole;

  /** By the numbers of the fields; there is none of number 0. */
  ProtobufPoint(int attribute, int flags, int real, int whole) {
    this.attribute = attribute << NUMBER | LENGTH;
    this.flags = flags << NUMBER | VARINT;
    this.real = real << NUMBER | FIXED64;
    this.whole = whole << NUMBER | FIXED64;
  }

  NumberPoint read(ProtobufBody body, ProtobufCursor in) throws IOException {
    long start = 0;
    long time = 0;
    double value = Double.NaN;
    boolean recorded = true;
    int outer = in.enter();
    MessageAttributes attributes = body.attributes(in, attribute);
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == START_TIME) {
        start = in.fixed64();
      } else if (tag == TIME) {
        time = in.fixed64();
      } else if (tag == real) {
        value = in.real();
      } else if (tag == whole) {
        value = in.fixed64();
      } else if (tag == attribute) {
        attributes.note(in);
      } else if (tag == flags) {
        recorded = (in.varint() & NO_RECORDED_VALUE) == 0;
      } else {
        in.skip(tag);
      }
    }
    in.leave(outer);
    return new NumberPoint(start, time, value, recorded, attributes);
  }
}
