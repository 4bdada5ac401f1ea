package io.goodhart.edge.vendor;

import io.goodhart.activity.ActivityEvent.ModelCall;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * LiteLLM's spend logs: a row for each request through the proxy, by its {@code request_id}.
 *
 * <p>A proxy does not know who set a request going. Its prompt tokens include what was read from
 * and written to a cache, which is taken out of them where the row's metadata says how much it was.
 */
final class LiteLlmFormat implements UsageFormat {
  private static final Accounts ACCOUNTS = new Accounts("litellm");

  /** The user of everything sent with the proxy's master key, which is nobody in particular. */
  private static final String ANYBODY = "default_user_id";

  @Override
  public Set<String> lists() {
    return Set.of("data");
  }

  @Override
  public Set<String> pageFields() {
    return Set.of("page", "total_pages");
  }

  @Override
  public Set<String> fields() {
    return Set.of(
        "request_id",
        "startTime",
        "user",
        "end_user",
        "model",
        "prompt_tokens",
        "completion_tokens",
        "session_id",
        "status",
        "metadata");
  }

  @Override
  public Parsed parse(Fields record, Fields around) throws BadRecord {
    String request = record.need("request_id");
    Instant at = at(record.need("startTime"));
    TokenUsage tokens = tokens(record);
    if (record.text("status").map("failure"::equals).orElse(false) || tokens.isNone()) {
      return Parsed.NOTHING;
    }
    String tool = UsageExport.LITELLM.code();
    Optional<String> session = record.text("session_id");
    EventHead head =
        new EventHead(
            EventId.of(at, tool, request),
            ACCOUNTS.of(account(record)),
            tool,
            Trigger.UNKNOWN,
            session.isPresent()
                ? OptionalLong.of(EventId.hash("session", tool, session.get()))
                : OptionalLong.empty());
    return Parsed.of(new ModelCall(head, record.text("model"), tokens));
  }

  private static Optional<String> account(Fields record) throws BadRecord {
    Optional<String> email = metadata(record).text("user_api_key_user_email");
    Optional<String> user = record.text("user").filter(name -> !name.equals(ANYBODY));
    return email.isPresent() ? email : user.isPresent() ? user : record.text("end_user");
  }

  private static TokenUsage tokens(Fields record) throws BadRecord {
    Fields details = metadata(record).object("additional_usage_values");
    long prompt = record.count("prompt_tokens");
    long read =
        Math.max(
            details.count("cache_read_input_tokens"),
            details.object("prompt_tokens_details").count("cached_tokens"));
    long written = details.count("cache_creation_input_tokens");
    return new TokenUsage(
        Math.max(0, prompt - read - written), record.count("completion_tokens"), read, written);
  }

  /** Some versions write the metadata as a text; that is left unread. */
  private static Fields metadata(Fields record) throws BadRecord {
    return record.isObject("metadata") ? record.object("metadata") : Fields.NONE;
  }

  /** The proxy writes UTC, with or without saying so. */
  private static Instant at(String text) throws BadRecord {
    try {
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
      return time instanceof LocalDateTime local
          ? local.toInstant(ZoneOffset.UTC)
          : Instant.from(time);
    } catch (DateTimeException e) {
      throw new BadRecord("startTime is not a time such as 2026-11-16T09:00:00Z.");
    }
  }
}
