package io.goodhart.edge.vendor.poll;

import java.util.Map;
import java.util.Optional;

/**
 * The keys to the usage APIs, read from the environment and never printed. An API without a key is
 * not asked.
 *
 * @param copilot {@code GOODHART_COPILOT_TOKEN}
 * @param anthropic {@code GOODHART_ANTHROPIC_ADMIN_KEY}
 * @param openai {@code GOODHART_OPENAI_ADMIN_KEY}
 * @param cursor {@code GOODHART_CURSOR_KEY}
 * @param litellm {@code GOODHART_LITELLM_KEY}
 */
public record VendorKeys(
    Optional<String> copilot,
    Optional<String> anthropic,
    Optional<String> openai,
    Optional<String> cursor,
    Optional<String> litellm) {
  /** Reads them from an environment. */
  public static VendorKeys from(Map<String, String> environment) {
    return new VendorKeys(
        get(environment, "GOODHART_COPILOT_TOKEN"),
        get(environment, "GOODHART_ANTHROPIC_ADMIN_KEY"),
        get(environment, "GOODHART_OPENAI_ADMIN_KEY"),
        get(environment, "GOODHART_CURSOR_KEY"),
        get(environment, "GOODHART_LITELLM_KEY"));
  }

  /** Says nothing of the keys. */
  @Override
  public String toString() {
    return "VendorKeys";
  }

  private static Optional<String> get(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
