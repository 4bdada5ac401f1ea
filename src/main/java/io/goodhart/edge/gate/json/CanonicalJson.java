package io.goodhart.edge.gate.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.approvals.action.Arguments;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Arguments in the canonical form of RFC 8785.
 *
 * <p>That form knows numbers as double-precision values only. A number that would change on the
 * way, and text that is not Unicode, is refused: else two different arguments had one hash.
 */
public final class CanonicalJson {
  private static final BigDecimal MOST = BigDecimal.valueOf(1L << 53);
  private static final int MOST_DIGITS = 15;

  private CanonicalJson() {}

  /**
   * Reads arguments.
   *
   * @throws UnreadableJsonException if they have no canonical form
   */
  public static Arguments arguments(ObjectNode object) throws UnreadableJsonException {
    Map<String, String> values = new TreeMap<>();
    collect("", object, values);
    return new Arguments(text(object), values);
  }

  /**
   * The canonical form of an object.
   *
   * @throws UnreadableJsonException if it has none
   */
  public static String text(ObjectNode object) throws UnreadableJsonException {
    try {
      return new JsonCanonicalizer(object.toString()).getEncodedString();
    } catch (IOException | RuntimeException e) {
      throw new UnreadableJsonException("The arguments have no canonical form (RFC 8785).");
    }
  }

  private static void collect(String place, JsonNode node, Map<String, String> values)
      throws UnreadableJsonException {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        checkText(field.getKey());
        String name = field.getKey().replace("~", "~0").replace("/", "~1");
        collect(place + "/" + name, field.getValue(), values);
      }
    } else if (node.isArray()) {
      for (int index = 0; index < node.size(); index++) {
        collect(place + "/" + index, node.get(index), values);
      }
    } else {
      if (node.isNumber()) {
        checkNumber(node.decimalValue());
      } else {
        checkText(node.asText());
      }
      values.put(place, node.asText());
    }
  }

  private static void checkNumber(BigDecimal number) throws UnreadableJsonException {
    BigDecimal bare = number.stripTrailingZeros();
    boolean whole = bare.scale() <= 0;
    boolean exact =
        whole
            ? bare.abs().compareTo(MOST) <= 0
            : bare.precision() <= MOST_DIGITS && Math.abs((long) bare.scale()) <= 300;
    if (!exact) {
      throw new UnreadableJsonException(
          "A number in the arguments has more digits than JSON can carry safely (RFC 7493):"
              + " send it as text.");
    }
  }

  private static void checkText(String text) throws UnreadableJsonException {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new UnreadableJsonException("A text in the arguments is not Unicode.");
    }
  }
}
