package io.goodhart.app.config;

import java.util.Map;
import java.util.Optional;

/**
 * What must not stand in a file: read from the environment, never printed.
 *
 * @param botToken {@code SLACK_BOT_TOKEN}
 * @param signingSecret {@code SLACK_SIGNING_SECRET}
 * @param collectorKey {@code GOODHART_COLLECTOR_KEY}, with which telemetry may be sent
 * @param outcomesSecret {@code GOODHART_OUTCOMES_SECRET}, with which outcomes may be signed
 * @param githubSecret {@code GOODHART_GITHUB_SECRET}, with which GitHub signs its webhooks
 * @param databasePassword {@code GOODHART_DATABASE_PASSWORD}
 * @param installationKey {@code GOODHART_SECRET}, from which the keys of this installation come
 */
public record Secrets(
    Optional<String> botToken,
    Optional<String> signingSecret,
    Optional<String> collectorKey,
    Optional<String> outcomesSecret,
    Optional<String> githubSecret,
    Optional<String> databasePassword,
    Optional<String> installationKey) {
  /** Reads them from an environment. */
  public static Secrets from(Map<String, String> environment) {
    return new Secrets(
        get(environment, "SLACK_BOT_TOKEN"),
        get(environment, "SLACK_SIGNING_SECRET"),
        get(environment, "GOODHART_COLLECTOR_KEY"),
        get(environment, "GOODHART_OUTCOMES_SECRET"),
        get(environment, "GOODHART_GITHUB_SECRET"),
        get(environment, "GOODHART_DATABASE_PASSWORD"),
        get(environment, "GOODHART_SECRET"));
  }

  /** Says which are there, never what they are. */
  @Override
  public String toString() {
    return "Secrets[botToken="
        + botToken.isPresent()
        + ", signingSecret="
        + signingSecret.isPresent()
        + ", collectorKey="
        + collectorKey.isPresent()
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

  private static Optional<String> get(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
