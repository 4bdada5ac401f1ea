package io.goodhart.edge.vendor.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.calendar.MovableClock;
import io.goodhart.delivery.Marks;
import io.goodhart.edge.vendor.VendorHouse;
import io.goodhart.edge.vendor.poll.VendorServer.Answer;
import io.goodhart.edge.vendor.poll.VendorServer.Asked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PollerTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final String ROW =
      "{\"date\":\"%sT00:00:00Z\",\"actor\":{\"email_address\":\"%s@example.dev\"},"
          + "\"core_metrics\":{\"num_sessions\":1}}";

  private final MovableClock clock = MovableClock.startingAt(NOW, Clock.fixed(NOW, ZoneOffset.UTC));
  private final VendorHouse house = new VendorHouse(clock);
  private final VendorServer vendor = new VendorServer();
  private final Map<String, String> marks = new HashMap<>();

  @AfterEach
  void tearDown() {
    vendor.close();
    house.close();
  }

  @Test
  void everySettledDayIsReadPageByPage() {
    vendor.answering(PollerTest::twoPages);

    claudeCode(3).poll();

    assertThat(house.events()).hasSize(6);
    assertThat(vendor.asked())
        .hasSize(6)
        .allSatisfy(asked -> assertThat(asked.apiKey()).contains("secret"))
        .extracting(Asked::uri)
        .first()
        .isEqualTo("/v1/organizations/usage_report/claude_code?starting_at=2026-11-17&limit=1000");
    assertThat(marks).containsEntry("poll.claude-code-analytics", "2026-11-19");
  }

  @Test
  void anotherWakeUpAsksOnlyWhenItIsTime() {
    vendor.answering(PollerTest::twoPages);
    Poller poller = claudeCode(3);
    poller.poll();

    poller.poll();
    assertThat(vendor.asked()).hasSize(6);

    later(Duration.ofHours(6));
    poller.poll();
    assertThat(vendor.asked()).hasSize(6);
  }

  @Test
  void theLastDaysAreReadAgainForWhatArrivesLate() {
    vendor.answering(PollerTest::twoPages);
    claudeCode(10).poll();
    int stored = house.events().size();
    vendor.answering(asked -> Answer.ok(page(row(asked, "late"), Optional.empty())));

    claudeCode(10).poll();

    assertThat(house.events()).hasSize(stored + 3);
  }

  @Test
  void aThrottledReadingGoesOnAtTheSamePageWhenItMay() {
    AtomicBoolean throttled = new AtomicBoolean(true);
    vendor.answering(
        asked ->
            asked.uri().contains("page=") && throttled.get()
                ? Answer.later("120")
                : twoPages(asked));
    Poller poller = claudeCode(1);
    poller.poll();
    assertThat(vendor.asked()).hasSize(2);

    throttled.set(false);
    later(Duration.ofSeconds(119));
    poller.poll();
    assertThat(vendor.asked()).hasSize(2);

    later(Duration.ofSeconds(1));
    poller.poll();
    assertThat(vendor.asked()).hasSize(3);
    assertThat(house.events()).hasSize(2);
  }

  @Test
  void aDateInRetryAfterIsUnderstood() {
    vendor.answering(asked -> Answer.later("Fri, 20 Nov 2026 10:00:00 GMT"));
    Poller poller = claudeCode(1);
    poller.poll();

    later(Duration.ofMinutes(59));
    poller.poll();
    assertThat(vendor.asked()).hasSize(1);

    later(Duration.ofMinutes(1));
    poller.poll();
    assertThat(vendor.asked()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 403, 404, 500, 502})
  void afterAFailureTheDayIsReadAgain(int status) {
    vendor.answering(asked -> Answer.of(status, "{\"error\":\"secret words\"}"));
    Poller poller = claudeCode(1);
    poller.poll();
    assertThat(marks).isEmpty();

    vendor.answering(PollerTest::twoPages);
    later(Duration.ofMinutes(15));
    poller.poll();

    assertThat(house.events()).hasSize(2);
    assertThat(marks).containsEntry("poll.claude-code-analytics", "2026-11-19");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"rows\":[]}",
        "{\"data\":{}}",
        "[]",
        "''",
        "<html>",
        "{\"data\":[{\"day\":\"new shape\"}]}",
        "{\"data\":["
      })
  void aShapeThatChangedIsNoDayWithoutActivity(String body) {
    vendor.answering(asked -> Answer.ok(body));

    claudeCode(1).poll();

    assertThat(marks).isEmpty();
    assertThat(house.events()).isEmpty();
  }

  @Test
  void halfABodyIsNotTakenForTheWhole() {
    vendor.answering(asked -> Answer.half(page(row(asked, "ada"), Optional.empty())));

    poller(Duration.ofMillis(300), 1, "GOODHART_ANTHROPIC_ADMIN_KEY").poll();

    assertThat(marks).isEmpty();
  }

  @Test
  void pagesThatLeadInACircleEnd() {
    vendor.answering(asked -> Answer.ok(page(row(asked, "ada"), Optional.of("p2"))));

    claudeCode(1).poll();

    assertThat(vendor.asked()).hasSize(2);
    assertThat(marks).isEmpty();
  }

  @Test
  void copilotsLinksAreFollowedWithoutTheToken() {
    vendor.answering(
        asked ->
            asked.uri().startsWith("/orgs/acme%20inc/copilot/metrics/reports/users-1-day?day=")
                ? Answer.ok(
                    "{\"report_day\":\"x\",\"download_links\":[\"" + vendor.url() + "blob/1\"]}")
                : Answer.ok(
                    "{\"day\":\"2026-11-19\",\"user_login\":\"ada\","
                        + "\"user_initiated_interaction_count\":1}\n"));

    poller(Duration.ofSeconds(30), 1, "GOODHART_COPILOT_TOKEN").poll();

    assertThat(house.events()).hasSize(1);
    assertThat(vendor.asked())
        .extracting(Asked::authorization)
        .containsExactly(Optional.of("Bearer secret"), Optional.empty());
  }

  @Test
  void aLinkToAnotherPlainAddressIsNotFollowed() {
    vendor.answering(asked -> Answer.ok("{\"download_links\":[\"http://127.0.0.2:1/x\"]}"));

    poller(Duration.ofSeconds(30), 1, "GOODHART_COPILOT_TOKEN").poll();

    assertThat(vendor.asked()).hasSize(1);
    assertThat(marks).isEmpty();
  }

  @Test
  void openAiIsAskedForDaysByUserAndModel() {
    vendor.answering(
        asked ->
            Answer.ok(
                "{\"data\":[{\"start_time\":1795046400,\"end_time\":1795132800,\"results\":["
                    + "{\"user_id\":\"user-1\",\"model\":\"gpt-5\",\"input_tokens\":3,"
                    + "\"output_tokens\":4}]}],\"has_more\":false,\"next_page\":null}"));

    poller(Duration.ofSeconds(30), 1, "GOODHART_OPENAI_ADMIN_KEY").poll();

    assertThat(vendor.asked())
        .singleElement()
        .extracting(Asked::uri)
        .isEqualTo(
            "/v1/organization/usage/completions?start_time=1795046400&end_time=1795132800"
                + "&bucket_width=1d&group_by=user_id&group_by=model");
    assertThat(house.events())
        .extracting(ActivityEvent::tokens)
        .singleElement()
        .satisfies(tokens -> assertThat(tokens.input()).isEqualTo(3));
  }

  @Test
  void cursorsRunningDayIsReadEveryHour() {
    vendor.answering(
        asked ->
            Answer.ok(
                "{\"usageEvents\":[{\"timestamp\":\"1795165200000\",\"userEmail\":\"a@b.c\"}],"
                    + "\"pagination\":{\"hasNextPage\":"
                    + asked.body().contains("\"page\":1,")
                    + "}}"));
    Poller poller = poller(Duration.ofSeconds(30), 1, "GOODHART_CURSOR_KEY");
    poller.poll();
    assertThat(vendor.asked()).hasSize(4);
    assertThat(vendor.asked().get(0).authorization()).contains("Basic c2VjcmV0Og==");
    assertThat(vendor.asked().get(0).body())
        .isEqualTo(
            "{\"startDate\":1795046400000,\"endDate\":1795132799999,\"page\":1,\"pageSize\":500}");

    later(Duration.ofHours(1));
    poller.poll();

    assertThat(vendor.asked()).hasSize(6);
    assertThat(house.events()).hasSize(1);
    assertThat(marks).containsEntry("poll.cursor", "2026-11-19");
  }

  @Test
  void liteLlmsPagesAreNumbered() {
    vendor.answering(
        asked ->
            Answer.ok(
                "{\"data\":[{\"request_id\":\""
                    + asked.uri().hashCode()
                    + "\",\"startTime\":\"2026-11-20T08:00:00Z\",\"prompt_tokens\":1}],"
                    + "\"total_pages\":3}"));

    poller(Duration.ofSeconds(30), 1, "GOODHART_LITELLM_KEY").poll();

    assertThat(house.events()).hasSize(6);
    assertThat(vendor.asked())
        .extracting(Asked::uri)
        .element(2)
        .isEqualTo(
            "/spend/logs/v2?start_date=2026-11-19%2000%3A00%3A00&end_date=2026-11-19%2023%3A59%3A59"
                + "&sort_by=startTime&sort_order=asc&page_size=100&page=3");
  }

  @Test
  void withoutAKeyNobodyIsAsked() {
    assertThat(pollers(Duration.ofSeconds(1)).of(sources(1), VendorKeys.from(Map.of()))).isEmpty();
  }

  private Poller claudeCode(int days) {
    return poller(Duration.ofSeconds(30), days, "GOODHART_ANTHROPIC_ADMIN_KEY");
  }

  private Poller poller(Duration patience, int days, String key) {
    List<Poller> all = pollers(patience).of(sources(days), VendorKeys.from(Map.of(key, "secret")));
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private Pollers pollers(Duration patience) {
    return new Pollers(
        house.intake, house.door, house.roster, new InMemoryMarks(), clock, patience);
  }

  private SourcesConfig sources(int days) {
    SourcesConfig config = SourcesConfig.DEFAULT.allAt(vendor.url());
    return new SourcesConfig(
        days,
        "acme inc",
        config.copilotUrl(),
        config.anthropicUrl(),
        config.openaiUrl(),
        config.cursorUrl(),
        config.litellmUrl());
  }

  private void later(Duration passed) {
    clock.advanceTo(clock.instant().plus(passed));
  }

  private static Answer twoPages(Asked asked) {
    return asked.uri().contains("page=")
        ? Answer.ok(page(row(asked, "ben"), Optional.empty()))
        : Answer.ok(page(row(asked, "ada"), Optional.of("p2")));
  }

  private static String row(Asked asked, String who) {
    return ROW.formatted(asked.uri().replaceAll(".*starting_at=([0-9-]+).*", "$1"), who);
  }

  private static String page(String rows, Optional<String> next) {
    Function<String, String> quoted = text -> "\"" + text + "\"";
    return "{\"data\":["
        + rows
        + "],\"has_more\":"
        + next.isPresent()
        + ",\"next_page\":"
        + next.map(quoted).orElse("null")
        + "}";
  }

  private final class InMemoryMarks implements Marks {
    @Override
    public Optional<String> get(String name) {
      return Optional.ofNullable(marks.get(name));
    }

    @Override
    public void set(String name, String value) {
      marks.put(name, value);
    }
  }
}
