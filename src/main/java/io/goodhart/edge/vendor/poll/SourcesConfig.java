package io.goodhart.edge.vendor.poll;

import java.net.URI;

/**
 * Where the usage APIs are.
 *
 * @param backfillDays how far back the first reading goes
 * @param copilotOrganization the organization at GitHub whose reports are read; may be empty
 * @param copilotUrl GitHub's API
 * @param anthropicUrl Anthropic's API
 * @param openaiUrl OpenAI's API
 * @param cursorUrl Cursor's API
 * @param litellmUrl the LiteLLM proxy
 */
public record SourcesConfig(
    int backfillDays,
    String copilotOrganization,
    URI copilotUrl,
    URI anthropicUrl,
    URI openaiUrl,
    URI cursorUrl,
    URI litellmUrl) {
  /** The defaults of {@code config/goodhart.yml}. */
  public static final SourcesConfig DEFAULT =
      new SourcesConfig(
          14,
          "",
          URI.create("https://api.github.com/"),
          URI.create("https://api.anthropic.com/"),
          URI.create("https://api.openai.com/"),
          URI.create("https://api.cursor.com/"),
          URI.create("http://127.0.0.1:4000/"));

  /** The same with every API at one place. */
  public SourcesConfig allAt(URI url) {
    return new SourcesConfig(backfillDays, copilotOrganization, url, url, url, url, url);
  }
}
