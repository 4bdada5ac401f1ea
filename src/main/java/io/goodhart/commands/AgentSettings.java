package io.goodhart.commands;

import java.util.Arrays;
import java.util.Optional;

/** What to paste where, so that an agent reports to Goodhart; {@code README} quotes the same. */
enum AgentSettings {
  CLAUDE_CODE(
      "claude-code",
      "Claude Code",
      """
      "CLAUDE_CODE_ENABLE_TELEMETRY": "1",
      "OTEL_METRICS_EXPORTER": "otlp",
      "OTEL_LOGS_EXPORTER": "otlp",
      "OTEL_EXPORTER_OTLP_PROTOCOL": "http/protobuf",
      "OTEL_EXPORTER_OTLP_ENDPOINT": "$URL",
      "OTEL_EXPORTER_OTLP_HEADERS": "Authorization=Bearer $TOKEN"
      """),
  CODEX(
      "codex",
      "Codex CLI",
      """
      [otel]
      log_user_prompt = false
      exporter = { otlp-http = { endpoint = "$URL/v1/logs", protocol = "binary", \
      headers = { "authorization" = "Bearer $TOKEN" } } }
      """),
  GEMINI_CLI(
      "gemini-cli",
      "Gemini CLI",
      """
      "telemetry": {
        "enabled": true,
        "target": "local",
        "otlpEndpoint": "$URL",
        "otlpProtocol": "http",
        "logPrompts": false
      }
      """),
  OPENCLAW(
      "openclaw",
      "OpenClaw",
      """
      "plugins": { "entries": { "diagnostics-otel": { "enabled": true } } },
      "diagnostics": {
        "enabled": true,
        "otel": {
          "enabled": true,
          "endpoint": "$URL",
          "protocol": "http/protobuf",
          "headers": { "Authorization": "Bearer $TOKEN" },
          "metrics": true,
          "traces": false,
          "logs": false
        }
      }
      """),
  OTHER(
      "other",
      "OpenTelemetry",
      """
      OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf
      OTEL_EXPORTER_OTLP_ENDPOINT=$URL
      OTEL_EXPORTER_OTLP_HEADERS="Authorization=Bearer $TOKEN"
      """);

  /** Gemini CLI has no setting for headers; it takes them from where it is started. */
  private static final String GEMINI_HEADERS =
      "export OTEL_EXPORTER_OTLP_HEADERS=\"Authorization=Bearer $TOKEN\"\n";

  private final String code;
  private final String title;
  private final String template;

  AgentSettings(String code, String title, String template) {
    this.code = code;
    this.title = title;
    this.template = template;
  }

  /** The word by which texts know it, and by which its telemetry is stored. */
  String code() {
    return code;
  }

  /** What goes into its file of settings. */
  String lines(String endpoint, String token) {
    return filled(template, endpoint, token);
  }

  /** What else goes into the environment that it is started from. */
  Optional<String> environment(String endpoint, String token) {
    return this == GEMINI_CLI
        ? Optional.of(filled(GEMINI_HEADERS, endpoint, token))
        : Optional.empty();
  }

  /** What people call a tool. */
  static String nameOf(String tool) {
    return Arrays.stream(values())
        .filter(agent -> agent.code.equals(tool))
        .findFirst()
        .map(agent -> agent.title)
        .orElse(tool);
  }

  private static String filled(String template, String endpoint, String token) {
    return template.strip().replace("$URL", endpoint).replace("$TOKEN", token);
  }
}
