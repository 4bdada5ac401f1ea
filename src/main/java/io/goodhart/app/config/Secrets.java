package io.goodhart.app.config;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What must not stand in a file: read from the environment, never printed.
 *
 * @param botToken {@code SLACK_BOT_TOKEN}
 * @param signingSecret {@code SLACK_SIGNING_SECRET}
 * @param collectorKeys with which collectors may send telemetry, by name: {@code
 *     GOODHART_COLLECTOR_KEY} has none, {@code GOODHART_COLLECTOR_KEY_PAYMENTS} is {@code payments}
 * @param outcomesSecret {@code GOODHART_OUTCOMES_SECRET}, with which outcomes may be signed
 * @param githubSecret {@code GOODHART_GITHUB_SECRET}, with which GitHub signs its webhooks
 * @param databasePassword {@code GOODHART_DATABASE_PASSWORD}
 * @param installationKey {@code GOODHART_SECRET}, from which the keys of this installation come
 */
public record Secrets(
    Optional<String> botToken,
    Optional<String> signingSecret,
    Map<String, String> collectorKeys,
    Optional<String> outcomesSecret,
    Optional<String> githubSecret,
    Optional<String> databasePassword,
    Optional<String> installationKey) {
  /** Reads them from an environment. */
  public static Secrets from(Map<String, String> environment) {
    return new Secrets(
        get(environment, "SLACK_BOT_TOKEN"),
        get(environment, "SLACK_SIGNING_SECRET"),
        named(environment, "GOODHART_COLLECTOR_KEY"),
        get(environment, "GOODHART_OUTCOMES_SECRET"),
        get(environment, "GOODHART_GITHUB_SECRET"),
        get(environment, "GOODHART_DATABASE_PASSWORD"),
        get(environment, "GOODHART_SECRET"));
  }

  /** Copies the map. */
  public Secrets {
    collectorKeys = Map.copyOf(collectorKeys);
  }

  /** Says which are there, never what they are. */
  @Override
  public String toString() {
    return "Secrets[botToken="
        + botToken.isPresent()
        + ", signingSecret="
        + signingSecret.isPresent()
        + ", collectorKeys="
        + collectorKeys.keySet()
        + ", outcomesSecret="
        + outcomesSecret.isPresent()
        + ", githubSecret="
        + githubSecret.isPresent()
        + ", databasePassword="
        + databasePassword.isPresent()
        + ", installationKey="
        + installationKey.isPresent()
        + "]";
  }

  /** The one of that name, and those with a name of their own behind it. */
  private static Map<String, String> named(Map<String, String> environment, String name) {
    Map<String, String> found = new LinkedHashMap<>();
    get(environment, name).ifPresent(value -> found.put("", value));
    String prefix = name + "_";
    for (String key : environment.keySet()) {
      if (key.startsWith(prefix)) {
        get(environment, key)
            .ifPresent(
                value -> found.put(key.substring(prefix.length()).toLowerCase(Locale.ROOT), value));
      }
    }
    return found;
  }

  private static Optional<String> get(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
