package io.goodhart.edge.otlp.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;

/** Reads {@code application/json} as a stream. */
public final class JsonDecoder implements Decoder {
  private static final int DEEPEST = 64;

  private final JsonFactory factory;
  private final Reduction reduction;

  /** Reduces text in this way; no text may be longer than {@code longestText} characters. */
  public JsonDecoder(Reduction reduction, int longestText) {
    this.reduction = reduction;
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(longestText)
                    .build())
            .build();
  }

  @Override
  public void decode(Signal signal, InputStream body, RecordSink sink) throws IOException {
    try (JsonParser parser = factory.createParser(body)) {
      JsonCursor cursor = new JsonCursor(parser);
      switch (signal) {
        case LOGS -> new JsonLogs(cursor, reduction, sink).read();
        case METRICS -> new JsonMetrics(cursor, reduction, sink).read();
        case TRACES -> new JsonTraces(cursor, reduction, sink).read();
      }
    } catch (JsonProcessingException e) {
      // Its message may quote the body.
      throw new UndecodableException("The body is not JSON");
    }
  }
}
