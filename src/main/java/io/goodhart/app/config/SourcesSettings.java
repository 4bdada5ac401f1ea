package io.goodhart.app.config;

import io.goodhart.edge.vendor.poll.SourcesConfig;
import java.net.URI;

/** Reads the settings under {@code sources}. */
final class SourcesSettings {
  private SourcesSettings() {}

  static SourcesConfig read(SettingsReader s) {
    SourcesConfig defaults = SourcesConfig.DEFAULT;
    return new SourcesConfig(
        s.integer("sources.backfill-days", defaults.backfillDays(), 1, 35),
        s.text("sources.copilot-organization", defaults.copilotOrganization()),
        url(s, "sources.copilot-url", defaults.copilotUrl()),
        url(s, "sources.anthropic-url", defaults.anthropicUrl()),
        url(s, "sources.openai-url", defaults.openaiUrl()),
        url(s, "sources.cursor-url", defaults.cursorUrl()),
        url(s, "sources.litellm-url", defaults.litellmUrl()));
  }

  private static URI url(SettingsReader s, String key, URI otherwise) {
    return URI.create(
        s.text(
            key,
            otherwise.toString(),
            Config.WEB_API,
            "an http or https address with a slash at its end"));
  }
}
