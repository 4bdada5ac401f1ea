package io.goodhart.edge.vendor.poll;

import io.goodhart.edge.vendor.ImportedPage;
import io.goodhart.edge.vendor.UsageExport;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** OpenAI's completions usage in buckets of a day, by user and model. */
final class OpenAiApi implements UsageApi {
  private final URI base;
  private final String key;

  OpenAiApi(URI base, String key) {
    this.base = base;
    this.key = key;
  }

  @Override
  public UsageExport export() {
    return UsageExport.OPENAI_USAGE;
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
    Query query =
        new Query()
            .with("start_time", second(day))
            .with("end_time", second(day.plusDays(1)))
            .with("bucket_width", "1d")
            .with("group_by", "user_id")
            .with("group_by", "model");
    if (!page.equals(FIRST)) {
      query.with("page", page);
    }
    return HttpRequest.newBuilder(base.resolve("v1/organization/usage/completions?" + query))
        .header("Authorization", "Bearer " + key)
        .build();
  }

  @Override
  public Optional<String> next(String page, ImportedPage answer) {
    return answer.text("next_page");
  }

  private static String second(LocalDate day) {
    return Long.toString(day.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
  }
}
