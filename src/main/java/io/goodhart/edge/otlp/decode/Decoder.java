package io.goodhart.edge.otlp.decode;

import java.io.IOException;
import java.io.InputStream;

/** Reads the body of an export request in one encoding. Safe for use by many threads. */
public interface Decoder {
  /**
   * Walks through the body and hands every record to the sink.
   *
   * @throws UndecodableException if the body is not what it should be; some of its records may have
   *     reached the sink
   * @throws TooLargeException if a limit is met
   * @throws IOException if the body cannot be read
   */
  void decode(Signal signal, InputStream body, RecordSink sink) throws IOException;
}
