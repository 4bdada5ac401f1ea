package io.goodhart.edge.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.goodhart.activity.Trigger;
import io.goodhart.privacy.OwnRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Writes somebody's records, one JSON object a line, in the form that can be imported again. */
final class OwnRecordsFile {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  OwnRecordsFile(Writer writer) throws IOException {
    this.json = JSON.createGenerator(writer).setRootValueSeparator(null);
  }

  void write(OwnRecord line) throws IOException {
    json.writeStartObject();
    json.writeStringField("ts", line.id().at().toString());
    json.writeStringField("developer", line.developer().value());
    json.writeStringField("tool", line.tool());
    if (line.model().isPresent()) {
      json.writeStringField("model", line.model().get());
    }
    if (line.session().isPresent()) {
      json.writeStringField("session", hex(line.session().getAsLong()));
    }
    json.writeStringField("kind", line.kind().name().toLowerCase(Locale.ROOT));
    Optional<String> trigger = trigger(line.trigger());
    if (trigger.isPresent()) {
      json.writeStringField("trigger", trigger.get());
    }
    json.writeNumberField("input_tokens", line.tokens().input());
    json.writeNumberField("output_tokens", line.tokens().output());
    json.writeNumberField("cache_read_tokens", line.tokens().cacheRead());
    json.writeNumberField("cache_write_tokens", line.tokens().cacheWrite());
    if (line.fingerprint().isPresent()) {
      json.writeStringField("fingerprint", hex(line.fingerprint().getAsLong()));
    }
    json.writeNumberField("outcomes", line.outcomes());
    json.writeNumberField("human_reply", line.humanReply() ? 1 : 0);
    json.writeStringField("id", "goodhart:" + hex(line.id().key()));
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** Hands on what is still held back. */
  void flush() throws IOException {
    json.flush();
  }

  private static Optional<String> trigger(Trigger trigger) {
    return switch (trigger) {
      case UNKNOWN -> Optional.empty();
      case HUMAN -> Optional.of("human");
      case AGENT, CHAIN -> Optional.of("agent");
    };
  }

  private static String hex(long number) {
    return HexFormat.of().toHexDigits(number);
  }
}
