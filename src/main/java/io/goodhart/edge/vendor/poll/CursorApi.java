package io.goodhart.edge.vendor.poll;

import io.goodhart.edge.vendor.ImportedPage;
import io.goodhart.edge.vendor.UsageExport;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Cursor's usage events, in numbered pages. */
final class CursorApi implements UsageApi {
  private static final int PAGE = 500;

  private final URI base;
  private final String key;

  CursorApi(URI base, String key) {
    this.base = base;
    this.key = key;
  }

  @Override
  public UsageExport export() {
    return UsageExport.CURSOR;
  }

  /** Cursor itself adds up once an hour. */
  @Override
  public Duration interval() {
    return Duration.ofHours(1);
  }

  @Override
  public boolean readsRunningDay() {
    return true;
  }

  @Override
  public HttpRequest request(LocalDate day, String page) {
    String body =
        String.format(
            Locale.ROOT,
            "{\"startDate\":%d,\"endDate\":%d,\"page\":%d,\"pageSize\":%d}",
            millis(day),
            millis(day.plusDays(1)) - 1,
            Query.number(page),
            PAGE);
    String login = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(base.resolve("teams/filtered-usage-events"))
        .header("Authorization", "Basic " + login)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  @Override
  public Optional<String> next(String page, ImportedPage answer) {
    boolean more = answer.text("pagination", "hasNextPage").map("true"::equals).orElse(false);
    return more ? Optional.of(Integer.toString(Query.number(page) + 1)) : Optional.empty();
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
