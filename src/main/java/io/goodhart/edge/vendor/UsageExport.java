package io.goodhart.edge.vendor;

/** The exports that can be read, by the names people give them. */
public enum UsageExport {
  /** GitHub Copilot's users-1-day report. */
  COPILOT("copilot", new CopilotFormat()),
  /** Anthropic's Claude Code Analytics. */
  CLAUDE_CODE_ANALYTICS("claude-code-analytics", new ClaudeCodeAnalyticsFormat()),
  /** OpenAI's completions usage in buckets of a day. */
  OPENAI_USAGE("openai-usage", new OpenAiUsageFormat()),
  /** Cursor's usage events. */
  CURSOR("cursor", new CursorFormat()),
  /** LiteLLM's spend logs. */
  LITELLM("litellm", new LiteLlmFormat()),
  /** Goodhart's own usage records. */
  NDJSON("ndjson", new NdjsonFormat()),
  /** Goodhart's own records of what came of it. */
  OUTCOMES("outcomes", new OutcomesFormat());

  private final String code;
  private final UsageFormat format;

  UsageExport(String code, UsageFormat format) {
    this.code = code;
    this.format = format;
  }

  /** The name, which is also the tool that its activity is counted under. */
  public String code() {
    return code;
  }

  UsageFormat format() {
    return format;
  }
}
