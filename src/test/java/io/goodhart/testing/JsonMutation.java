package io.goodhart.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Changes JSON in ways that leave it JSON: fields are dropped or renamed, elements repeated, values
 * replaced by others that nobody would send.
 */
public final class JsonMutation {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Random random;
  private final int oneIn;
  private final List<JsonNode> odd;

  /** Changes about one in {@code oneIn} values; {@code texts} are among those that replace them. */
  public JsonMutation(Random random, int oneIn, List<String> texts) {
    this.random = random;
    this.oneIn = oneIn;
    this.odd = odd(texts);
  }

  private static List<JsonNode> odd(List<String> texts) {
    List<JsonNode> odd =
        new ArrayList<>(
            List.of(
                NODES.nullNode(),
                NODES.booleanNode(true),
                NODES.numberNode(0),
                NODES.numberNode(-1),
                NODES.numberNode(0.5),
                NODES.numberNode(1e300),
                NODES.numberNode(Long.MAX_VALUE),
                NODES.numberNode(Long.MIN_VALUE),
                NODES.numberNode(Integer.MAX_VALUE + 1L),
                NODES.numberNode(BigInteger.TEN.pow(400)),
                NODES.arrayNode(),
                NODES.objectNode(),
                NODES.arrayNode().add(NODES.objectNode()).add(1).addNull(),
                nested(200)));
    List.of(
            "",
            " ",
            "NaN",
            "-5",
            "1e400",
            "1234567890123456789012",
            "\u2003",
            "\0",
            "\uD83D\uDE00",
            "\uD83D",
            "a@",
            "@",
            "0000-00-00",
            "2026-02-30",
            "+999999999-12-31",
            "-999999999-01-01T00:00:00Z",
            "99999999999.999999",
            "x".repeat(5_000))
        .forEach(text -> odd.add(NODES.textNode(text)));
    texts.forEach(text -> odd.add(NODES.textNode(text)));
    return odd;
  }

  private static JsonNode nested(int depth) {
    JsonNode node = NODES.arrayNode();
    for (int i = 0; i < depth; i++) {
      node = i % 2 == 0 ? NODES.arrayNode().add(node) : NODES.objectNode().set("a", node);
    }
    return node;
  }

  /** The document with some of it changed. */
  public String of(String document) {
    try {
      return JSON.writeValueAsString(changed(JSON.readTree(document)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A sample is JSON", e);
    }
  }

  /** So many characters that mean nothing, many of them of JSON. */
  public static String noise(Random random, int length) {
    String some = "{}[]\",:0123456789eE+-.\\untrflsa \n\t\r\0\uFEFF\uD83D;'<>@#";
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < length; i++) {
      noise.append(
          random.nextInt(10) == 0
              ? (char) random.nextInt(Character.MAX_VALUE)
              : some.charAt(random.nextInt(some.length())));
    }
    return noise.toString();
  }

  private JsonNode changed(JsonNode node) {
    if (random.nextInt(oneIn) == 0) {
      return odd.get(random.nextInt(odd.size()));
    }
    if (node instanceof ObjectNode object) {
      return object(object);
    }
    return node instanceof ArrayNode array ? array(array) : node;
  }

  private ObjectNode object(ObjectNode object) {
    ObjectNode changed = NODES.objectNode();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      switch (random.nextInt(4 * oneIn)) {
        case 0 -> {}
        case 1 -> changed.set(field.getKey() + "_", field.getValue());
        default -> changed.set(field.getKey(), changed(field.getValue()));
      }
    }
    return changed;
  }

  private ArrayNode array(ArrayNode array) {
    ArrayNode changed = NODES.arrayNode();
    for (JsonNode element : array) {
      switch (random.nextInt(4 * oneIn)) {
        case 0 -> {}
        case 1 -> changed.add(element).add(element);
        default -> changed.add(changed(element));
      }
    }
    return changed;
  }
}
