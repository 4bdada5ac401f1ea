package io.goodhart.edge.gate.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Reads JSON that can be understood in one way only: no name twice in an object, nothing behind the
 * end, no number that loses digits on the way.
 */
public final class StrictJson {
  private static final int DEEPEST = 64;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /**
   * Reads an object.
   *
   * @throws UnreadableJsonException if it is none
   */
  public static ObjectNode object(byte[] body) throws UnreadableJsonException {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      // Its message may quote the body.
      throw new UnreadableJsonException(
          "The body is not JSON, has a name twice, or is nested too deeply.");
    } catch (IOException e) {
      throw new UnreadableJsonException("The body is not JSON.");
    }
    if (tree instanceof ObjectNode object) {
      return object;
    }
    throw new UnreadableJsonException("The body has to be a JSON object.");
  }

  /** An empty object. */
  public static ObjectNode empty() {
    return MAPPER.createObjectNode();
  }
}
