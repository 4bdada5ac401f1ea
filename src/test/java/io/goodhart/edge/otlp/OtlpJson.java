package io.goodhart.edge.otlp;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JSON of OTLP by way of the stock converter, which knows ids as base64 and not as hex. */
final class OtlpJson {
  private static final Pattern ID =
      Pattern.compile("(\"(?:traceId|spanId|parentSpanId)\"\\s*:\\s*\")([^\"]*)\"");

  private OtlpJson() {}

  static String write(Message message) {
    try {
      String json = JsonFormat.printer().printingEnumsAsInts().print(message);
      return ids(json, id -> HexFormat.of().formatHex(Base64.getDecoder().decode(id)));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  static Message read(String json, Message.Builder into) throws InvalidProtocolBufferException {
    String stock = ids(json, id -> Base64.getEncoder().encodeToString(HexFormat.of().parseHex(id)));
    JsonFormat.parser().ignoringUnknownFields().merge(stock, into);
    return into.build();
  }

  private static String ids(String json, UnaryOperator<String> change) {
    return ID.matcher(json)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(found.group(1) + change.apply(found.group(2)) + "\""));
  }
}
