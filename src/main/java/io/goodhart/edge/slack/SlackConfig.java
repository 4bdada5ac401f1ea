package io.goodhart.edge.slack;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How one Slack workspace is reached, and what is taken from it.
 *
 * @param botToken the token that posts are made with
 * @param signingSecret what Slack signs its requests with
 * @param apiUrl where the Web API is, with a slash at its end
 * @param commandPrefix what stands between the slash and a command's name; usually nothing
 * @param maxBodyBytes the largest request that is read
 * @param callTimeout how long a call to Slack may take in all
 */
public record SlackConfig(
    String botToken,
    String signingSecret,
    String apiUrl,
    String commandPrefix,
    int maxBodyBytes,
    Duration callTimeout) {
  /** Slack's own Web API. */
  public static final String SLACK_API = "https://slack.com/api/";

  private static final int ONE_MEBIBYTE = 1 << 20;
  private static final Pattern PREFIX = Pattern.compile("[a-z0-9_-]{0,20}");

  /** Refuses settings with which nothing could work, with a sentence that says which. */
  public SlackConfig {
    if (botToken.isBlank()) {
      throw new IllegalArgumentException(
          "The bot token is empty; set SLACK_BOT_TOKEN to the token that starts with xoxb-");
    }
    if (signingSecret.isBlank()) {
      throw new IllegalArgumentException(
          "The signing secret is empty; set SLACK_SIGNING_SECRET from the app's Basic Information");
    }
    if (!apiUrl.matches("https?://.+/") || URI.create(apiUrl).getHost() == null) {
      throw new IllegalArgumentException(
          "The Web API's address is an http or https URL with a slash at its end, not " + apiUrl);
    }
    if (!PREFIX.matcher(commandPrefix).matches()) {
      throw new IllegalArgumentException(
          "A command prefix has at most 20 lower-case letters, digits, - and _, not "
              + commandPrefix);
    }
    if (maxBodyBytes < 1024) {
      throw new IllegalArgumentException("Slack's requests need 1024 bytes, not " + maxBodyBytes);
    }
    if (callTimeout.isNegative() || callTimeout.isZero()) {
      throw new IllegalArgumentException("A call to Slack needs some time, not " + callTimeout);
    }
  }

  /** The usual settings for these two secrets. */
  public static SlackConfig of(String botToken, String signingSecret) {
    return new SlackConfig(
        botToken, signingSecret, SLACK_API, "", ONE_MEBIBYTE, Duration.ofSeconds(10));
  }

  /** The same settings for a Web API at another address. */
  public SlackConfig withApiUrl(String url) {
    return new SlackConfig(botToken, signingSecret, url, commandPrefix, maxBodyBytes, callTimeout);
  }

  /** The same settings with another prefix for commands. */
  public SlackConfig withCommandPrefix(String prefix) {
    return new SlackConfig(botToken, signingSecret, apiUrl, prefix, maxBodyBytes, callTimeout);
  }

  /** The same settings with another limit for a call to Slack. */
  public SlackConfig withCallTimeout(Duration timeout) {
    return new SlackConfig(botToken, signingSecret, apiUrl, commandPrefix, maxBodyBytes, timeout);
  }

  /** The settings without the secrets, so that a log can have them. */
  @Override
  public String toString() {
    return "SlackConfig[apiUrl=" + apiUrl + ", commandPrefix=" + commandPrefix + "]";
  }
}
