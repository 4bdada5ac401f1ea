package io.goodhart.edge.otlp.decode;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads {@code application/x-protobuf}.
 *
 * <p>A pull parser over the fields that are needed: a third of the work of building the messages.
 */
public final class ProtobufDecoder implements Decoder {
  private final Reduction reduction;

  /** Reduces text in this way. */
  public ProtobufDecoder(Reduction reduction) {
    this.reduction = reduction;
  }

  @Override
  public void decode(Signal signal, InputStream body, RecordSink sink) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(body);
    ProtobufCursor cursor = new ProtobufCursor(in);
    try {
      switch (signal) {
        case LOGS -> new ProtobufLogs(cursor, reduction, sink).read();
        case METRICS -> new ProtobufMetrics(cursor, reduction, sink).read();
        case TRACES -> new ProtobufTraces(cursor, reduction, sink).read();
      }
      in.checkLastTagWas(0);
    } catch (InvalidProtocolBufferException e) {
      throw new UndecodableException("The body is not a protobuf message", e);
    }
  }
}
