package io.goodhart.edge.otlp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.goodhart.edge.otlp.decode.Signal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers as JSON; 64-bit numbers are text in it. */
final class JsonAnswers implements AnswerFormat {
  private final JsonFactory factory = new JsonFactory();

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public byte[] taken() {
    return "{}".getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] partlyTaken(Signal signal, int rejected, String message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = factory.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeObjectFieldStart("partialSuccess");
      out.writeStringField(signal.rejectedField(), Integer.toString(rejected));
      out.writeStringField("errorMessage", message);
      out.writeEndObject();
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  @Override
  public byte[] refused(Refusal refusal) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = factory.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeNumberField("code", refusal.code());
      out.writeStringField("message", refusal.message());
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
