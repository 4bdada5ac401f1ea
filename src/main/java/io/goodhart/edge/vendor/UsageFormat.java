package io.goodhart.edge.vendor;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.Subject;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import io.goodhart.roster.Alias;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** The usage file that Goodhart itself defines: one JSON object a line. */
final class UsageFormat {
  private static final Set<String> FIELDS =
      Set.of(
          "ts",
          "developer",
          "tool",
          "model",
          "session",
          "input_tokens",
          "output_tokens",
          "cache_read_tokens",
          "cache_write_tokens",
          "trigger",
          "fingerprint",
          "outcomes",
          "human_reply",
          "id");
  private static final int HEX = 16;

  /**
   * The turn that a line describes.
   *
   * @throws BadRecord if the line is not of the format, with the reason as a sentence
   */
  Parsed parse(String line) throws BadRecord {
    UsageRecord record;
    try {
      record = UsageRecord.parse(line, FIELDS);
    } catch (IOException e) {
      throw new BadRecord("This line is not one JSON object with plain values.");
    }
    try {
      return new Parsed(turn(record), record.unknown());
    } catch (IllegalArgumentException e) {
      throw new BadRecord(String.valueOf(e.getMessage()));
    }
  }

  private static ActivityEvent.Turn turn(UsageRecord record) throws BadRecord {
    String developer = required(record, "developer");
    Instant at = instant(required(record, "ts"));
    Map<String, String> values = record.values();
    String tool = values.getOrDefault("tool", "unknown").toLowerCase(Locale.ROOT);
    TokenUsage tokens =
        new TokenUsage(
            count(record, "input_tokens"),
            count(record, "output_tokens"),
            count(record, "cache_read_tokens"),
            count(record, "cache_write_tokens"));
    Optional<String> session = Optional.ofNullable(values.get("session"));
    EventHead head =
        new EventHead(
            id(at, developer, values),
            Subject.of(Alias.guess(developer)),
            tool,
            trigger(values),
            session.isPresent()
                ? OptionalLong.of(EventId.hash("session", tool, session.get()))
                : OptionalLong.empty());
    long reply = count(record, "human_reply");
    if (reply > 1) {
      throw new BadRecord("human_reply is 0 or 1.");
    }
    return new ActivityEvent.Turn(
        head,
        Optional.ofNullable(values.get("model")),
        tokens,
        fingerprint(values),
        Math.toIntExact(Math.min(Integer.MAX_VALUE, count(record, "outcomes"))),
        reply == 1);
  }

  private static EventId id(Instant at, String developer, Map<String, String> values) {
    if (values.containsKey("id")) {
      return EventId.of(at, "ndjson", developer, values.getOrDefault("id", ""));
    }
    return EventId.of(at, "ndjson", new TreeMap<>(values).toString());
  }

  private static String required(UsageRecord record, String field) throws BadRecord {
    String value = record.values().get(field);
    if (value == null || value.isBlank()) {
      throw new BadRecord("The field " + field + " is missing.");
    }
    return value;
  }

  private static Instant instant(String text) throws BadRecord {
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeException e) {
      throw new BadRecord("ts is not an instant such as 2026-11-16T09:00:00Z.");
    }
  }

  private static long count(UsageRecord record, String field) throws BadRecord {
    String value = record.values().get(field);
    if (value == null) {
      return 0;
    }
    try {
      if (record.numbers().contains(field)) {
        long count = Long.parseLong(value);
        if (count >= 0) {
          return count;
        }
      }
    } catch (NumberFormatException e) {
      throw new BadRecord(field + " is larger than any count can be.");
    }
    throw new BadRecord(field + " is not a whole number from 0 on.");
  }

  private static Trigger trigger(Map<String, String> values) throws BadRecord {
    String trigger = values.getOrDefault("trigger", "");
    return switch (trigger) {
      case "" -> Trigger.UNKNOWN;
      case "human" -> Trigger.HUMAN;
      case "agent" -> Trigger.AGENT;
      default -> throw new BadRecord("trigger is human, agent, or left out.");
    };
  }

  private static OptionalLong fingerprint(Map<String, String> values) throws BadRecord {
    String hex = values.get("fingerprint");
    if (hex == null) {
      return OptionalLong.empty();
    }
    if (hex.length() != HEX || !hex.chars().allMatch(c -> Character.digit(c, HEX) >= 0)) {
      throw new BadRecord("fingerprint has 16 hexadecimal digits.");
    }
    return OptionalLong.of(Long.parseUnsignedLong(hex, HEX));
  }

  /** What a line says, and how many of its fields were skipped. */
  record Parsed(ActivityEvent.Turn turn, int unknownFields) {}

  /** A line that is not of the format. */
  static final class BadRecord extends Exception {
    private static final long serialVersionUID = 1L;

    BadRecord(String reason) {
      super(reason);
    }
  }
}
