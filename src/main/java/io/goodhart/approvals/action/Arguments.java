package io.goodhart.approvals.action;

import java.util.Map;
import java.util.TreeMap;

/**
 * The arguments of an action.
 *
 * @param canonical all of them as canonical JSON (RFC 8785): equal arguments have equal text
 * @param values every single value in them by its place, a JSON Pointer (RFC 6901)
 */
public record Arguments(String canonical, Map<String, String> values) {
  /** An action without arguments. */
  public static final Arguments NONE = new Arguments("{}", Map.of());

  /** Copies the map. */
  public Arguments {
    values = Map.copyOf(new TreeMap<>(values));
  }

  /** The hash of all of them. */
  public String hash() {
    return new Fingerprint().text(canonical).hex();
  }

  /** Never what they say. */
  @Override
  public String toString() {
    return "Arguments[" + values.size() + " values]";
  }
}
