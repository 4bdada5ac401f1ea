package io.goodhart.edge.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.goodhart.intake.IngestKey;
import io.goodhart.intake.IngestKeys;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Outcomes in Goodhart's own format: one JSON object, an array of them, or one a line.
 *
 * <p>A sender has a key, or signs the body as GitHub does in the header {@code
 * X-Goodhart-Signature}.
 */
public final class OutcomesWebhook implements Webhook {
  private static final String BEARER = "bearer ";
  private static final int DEEPEST = 16;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final IngestKeys keys;
  private final Signature signature;

  /** Takes reports sent with one of these keys, or signed with the secret if there is one. */
  public OutcomesWebhook(IngestKeys keys, Optional<String> secret) {
    this.keys = keys;
    this.signature = new Signature(secret);
  }

  @Override
  public Optional<Pass> pass(Headers head) {
    String signed = head.get("X-Goodhart-Signature");
    if (signature.isClaimed(signed)) {
      return Optional.of(new Pass(IngestKey.COLLECTOR, body -> signature.signs(body, signed)));
    }
    String authorization = head.get("Authorization");
    if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      return Optional.empty();
    }
    String secret = authorization.substring(BEARER.length()).strip();
    return secret.isEmpty()
        ? Optional.empty()
        : keys.find(secret).map(key -> new Pass(key, body -> true));
  }

  @Override
  public void read(Headers head, byte[] body, IngestKey key, Reports reports)
      throws UnreadableException {
    OutcomeRecords records = new OutcomeRecords(key, reports);
    try (JsonParser json = JSON.createParser(body)) {
      int depth = 0;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        switch (token) {
          case START_ARRAY -> depth++;
          case END_ARRAY -> depth--;
          case START_OBJECT -> {
            reports.received();
            records.add(object(json));
          }
          default -> throw new UnreadableException("The body holds something beside objects.");
        }
        if (depth > 1) {
          throw new UnreadableException("The body holds a list within a list.");
        }
      }
    } catch (IOException e) {
      // Its message may quote the body.
      throw new UnreadableException("The body is not JSON.");
    }
  }

  @Override
  public String howToSend() {
    return "Send \"Authorization: Bearer <token>\" with a token from /usage connect in Slack or the"
        + " collector key, or sign the body with GOODHART_OUTCOMES_SECRET in the header"
        + " X-Goodhart-Signature: sha256=<hex>.";
  }

  private static Map<String, String> object(JsonParser json) throws IOException {
    Map<String, String> values = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isScalarValue() && value != JsonToken.VALUE_NULL && OutcomeRecords.reads(name)) {
        values.put(name, json.getText());
      } else {
        json.skipChildren();
      }
    }
    return values;
  }
}
