package io.goodhart.edge.vendor;

/** The exports that can be read, by the names people give them. */
public enum UsageExport {
  /** GitHub Copilot's users-1-day report. */
  COPILOT("copilot"),
  /** Anthropic's Claude Code Analytics. */
  CLAUDE_CODE_ANALYTICS("claude-code-analytics"),
  /** OpenAI's completions usage in buckets of a day. */
  OPENAI_USAGE("openai-usage"),
  /** Cursor's usage events. */
  CURSOR("cursor"),
  /** LiteLLM's spend logs. */
  LITELLM("litellm"),
  /** Goodhart's own usage records. */
  NDJSON("ndjson"),
  /** Goodhart's own records of what came of it. */
  OUTCOMES("outcomes");

  private final String code;

  UsageExport(String code) {
    this.code = code;
  }

  /** The name, which is also the tool that its activity is counted under. */
  public String code() {
    return code;
  }

  UsageFormat format() {
    return switch (this) {
      case COPILOT -> new CopilotFormat();
      case CLAUDE_CODE_ANALYTICS -> new ClaudeCodeAnalyticsFormat();
      case OPENAI_USAGE -> new OpenAiUsageFormat();
      case CURSOR -> new CursorFormat();
      case LITELLM -> new LiteLlmFormat();
      case NDJSON -> new NdjsonFormat();
      case OUTCOMES -> new OutcomesFormat();
    };
  }
}
