package io.goodhart.bench;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.List;

/**
 * Reads a log request to its last value and does nothing with it: what decoding costs at least.
 *
 * <p>Texts become strings, since an identity or a model is needed as one.
 */
final class WireWalk {
  private static final int FIELD = 3;
  private static final int RESOURCE_LOGS = 1;
  private static final int SCOPE_LOGS = 2;
  private static final int LOG_RECORD = 2;
  private static final int ATTRIBUTE = 6;
  private static final int RESOURCE_ATTRIBUTE = 1;
  private static final int VALUE = 2;

  /** Which fields are messages to walk into, from the request down to an attribute's value. */
  private static final List<List<Integer>> TO_RECORD_VALUES =
      List.of(
          List.of(RESOURCE_LOGS),
          List.of(SCOPE_LOGS),
          List.of(LOG_RECORD),
          List.of(ATTRIBUTE),
          List.of(VALUE));

  private static final List<Integer> RESOURCE_PATH = List.of(1, RESOURCE_ATTRIBUTE, VALUE);

  private long sum;

  /** Reads everything; the number depends on all that was read, so that none of it is left out. */
  static long read(byte[] body) throws IOException {
    WireWalk walk = new WireWalk();
    walk.message(CodedInputStream.newInstance(body), 0, false);
    return walk.sum;
  }

  private void message(CodedInputStream in, int depth, boolean inResource) throws IOException {
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      int field = tag >>> FIELD;
      switch (tag & 7) {
        case WireFormat.WIRETYPE_VARINT -> sum += in.readInt64();
        case WireFormat.WIRETYPE_FIXED64 -> sum += in.readFixed64();
        case WireFormat.WIRETYPE_FIXED32 -> sum += in.readFixed32();
        case WireFormat.WIRETYPE_LENGTH_DELIMITED -> {
          boolean resource = inResource || (depth == 1 && field == RESOURCE_PATH.get(0));
          if (isMessage(depth, field, resource)) {
            int outer = in.pushLimit(in.readRawVarint32());
            message(in, depth + 1, resource);
            in.popLimit(outer);
          } else {
            sum += in.readString().length();
          }
        }
        default -> throw new IOException("Not expected in a log");
      }
    }
  }

  private static boolean isMessage(int depth, int field, boolean inResource) {
    if (inResource) {
      return depth <= RESOURCE_PATH.size() && field == RESOURCE_PATH.get(depth - 1);
    }
    return depth < TO_RECORD_VALUES.size() && TO_RECORD_VALUES.get(depth).contains(field);
  }
}
