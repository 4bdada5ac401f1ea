package io.goodhart.edge.vendor;

import io.goodhart.activity.ActivityEvent.ModelCall;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * OpenAI's completions usage: pages of buckets of results, grouped by user and model.
 *
 * <p>What is cached is part of the source's input and is taken out of it. An API does not tell who
 * set a request going. Buckets of other widths than a day are refused, because the same tokens in
 * two widths would count twice.
 */
final class OpenAiUsageFormat implements UsageFormat {
  private static final Accounts ACCOUNTS = new Accounts("openai");
  private static final long DAY = Duration.ofDays(1).toSeconds();

  @Override
  public Set<String> lists() {
    return Set.of("data", "results");
  }

  @Override
  public Set<String> pageFields() {
    return Set.of("has_more", "next_page", "start_time", "end_time");
  }

  @Override
  public Set<String> fields() {
    return Set.of(
        "user_id",
        "project_id",
        "api_key_id",
        "model",
        "batch",
        "service_tier",
        "input_tokens",
        "input_cached_tokens",
        "input_cache_write_tokens",
        "output_tokens");
  }

  @Override
  public Parsed parse(Fields record, Fields bucket) throws BadRecord {
    long start = bucket.count("start_time");
    if (start == 0) {
      throw new BadRecord("The bucket of this result does not say when it starts.");
    }
    if (bucket.count("end_time") != start + DAY || start % DAY != 0) {
      throw new BadRecord("This bucket is not a day (UTC); export with bucket_width=1d.");
    }
    LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(start), ZoneOffset.UTC);
    Optional<String> user = record.text("user_id");
    UserDay day =
        new UserDay(
            UsageExport.OPENAI_USAGE.code(),
            date,
            ACCOUNTS.of(user.isPresent() ? user : record.text("api_key_id")),
            Trigger.UNKNOWN,
            row(record));
    TokenUsage tokens = tokens(record);
    if (tokens.isNone()) {
      return Parsed.NOTHING;
    }
    return new Parsed(
        List.of(new ModelCall(day.head("model"), record.text("model"), tokens)), day.end());
  }

  private static TokenUsage tokens(Fields record) throws BadRecord {
    long input = record.count("input_tokens");
    long read = record.count("input_cached_tokens");
    long written = record.count("input_cache_write_tokens");
    if (read + written > input) {
      throw new BadRecord("More input is cached than there is input.");
    }
    return new TokenUsage(input - read - written, record.count("output_tokens"), read, written);
  }

  private static String row(Fields record) throws BadRecord {
    return String.join(
        "\n",
        record.text("project_id").orElse(""),
        record.text("api_key_id").orElse(""),
        record.text("model").orElse(""),
        record.text("batch").orElse(""),
        record.text("service_tier").orElse(""));
  }
}
