package io.goodhart.edge.vendor.poll;

import io.goodhart.edge.vendor.ImportedPage;
import io.goodhart.edge.vendor.UsageExport;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** The spend logs of a LiteLLM proxy, in numbered pages. */
final class LiteLlmApi implements UsageApi {
  private final URI base;
  private final String key;

  LiteLlmApi(URI base, String key) {
    this.base = base;
    this.key = key;
  }

  @Override
  public UsageExport export() {
    return UsageExport.LITELLM;
  }

  @Override
  public Duration interval() {
    return Duration.ofHours(1);
  }

  @Override
  public boolean readsRunningDay() {
    return true;
  }

  /** The oldest first, so that new rows do not move what stands on later pages. */
  @Override
  public HttpRequest request(LocalDate day, String page) {
    Query query =
        new Query()
            .with("start_date", day + " 00:00:00")
            .with("end_date", day + " 23:59:59")
            .with("sort_by", "startTime")
            .with("sort_order", "asc")
            .with("page_size", "100")
            .with("page", Integer.toString(Query.number(page)));
    return HttpRequest.newBuilder(base.resolve("spend/logs/v2?" + query))
        .header("Authorization", "Bearer " + key)
        .build();
  }

  @Override
  public Optional<String> next(String page, ImportedPage answer) {
    int number = Query.number(page);
    int pages = answer.text("total_pages").map(Query::number).orElse(1);
    return number < pages ? Optional.of(Integer.toString(number + 1)) : Optional.empty();
  }
}
