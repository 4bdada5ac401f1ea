package io.goodhart.edge.vendor.poll;

import io.goodhart.edge.vendor.ImportedPage;
import io.goodhart.edge.vendor.UsageExport;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** Anthropic's Claude Code Analytics, a day a question, with a token for the next page. */
final class ClaudeCodeApi implements UsageApi {
  private final URI base;
  private final String key;

  ClaudeCodeApi(URI base, String key) {
    this.base = base;
    this.key = key;
  }

  @Override
  public UsageExport export() {
    return UsageExport.CLAUDE_CODE_ANALYTICS;
  }

  @Override
  public Duration interval() {
    return Duration.ofHours(6);
  }

  @Override
  public boolean readsRunningDay() {
    return false;
  }

  @Override
  public HttpRequest request(LocalDate day, String page) {
    Query query = new Query().with("starting_at", day.toString()).with("limit", "1000");
    if (!page.equals(FIRST)) {
      query.with("page", page);
    }
    return HttpRequest.newBuilder(
            base.resolve("v1/organizations/usage_report/claude_code?" + query))
        .header("x-api-key", key)
        .header("anthropic-version", "2023-06-01")
        .build();
  }

  @Override
  public Optional<String> next(String page, ImportedPage answer) {
    return answer.text("next_page");
  }
}
