package io.goodhart.edge.vendor;

import io.goodhart.activity.ActivityEvent.Turn;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.Subject;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import io.goodhart.roster.Alias;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** The usage file that Goodhart itself defines: one turn a line. */
final class NdjsonFormat implements UsageFormat {
  private static final int HEX = 16;
  private static final String PREFIX = "goodhart:";
  private static final Pattern OURS = Pattern.compile(PREFIX + "[0-9a-f]{16}");

  @Override
  public Set<String> fields() {
    return Set.of(
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
  }

  @Override
  public boolean isOurs() {
    return true;
  }

  @Override
  public Parsed parse(Fields record, Fields around) throws BadRecord {
    String developer = record.need("developer");
    Instant at = record.instant("ts");
    String tool = record.text("tool").orElse("unknown").toLowerCase(Locale.ROOT);
    TokenUsage tokens =
        new TokenUsage(
            record.count("input_tokens"),
            record.count("output_tokens"),
            record.count("cache_read_tokens"),
            record.count("cache_write_tokens"));
    Optional<String> session = record.text("session");
    EventHead head =
        new EventHead(
            id(at, developer, record),
            Subject.of(Alias.guess(developer)),
            tool,
            trigger(record),
            session.isPresent()
                ? OptionalLong.of(EventId.hash("session", tool, session.get()))
                : OptionalLong.empty());
    long reply = record.count("human_reply");
    if (reply > 1) {
      throw new BadRecord("human_reply is 0 or 1.");
    }
    return Parsed.of(
        new Turn(
            head,
            record.text("model"),
            tokens,
            fingerprint(record),
            Math.toIntExact(Math.min(Integer.MAX_VALUE, record.count("outcomes"))),
            reply == 1));
  }

  /** Who imports what they exported names the record itself, which is then the same record. */
  private static EventId id(Instant at, String developer, Fields record) throws BadRecord {
    Optional<String> id = record.text("id");
    if (id.isPresent() && OURS.matcher(id.get()).matches()) {
      return new EventId(at, Long.parseUnsignedLong(id.get().substring(PREFIX.length()), HEX));
    }
    return id.isPresent()
        ? EventId.of(at, "ndjson", developer, id.get())
        : EventId.of(at, "ndjson", record.canonical());
  }

  private static Trigger trigger(Fields record) throws BadRecord {
    return switch (record.text("trigger").orElse("")) {
      case "" -> Trigger.UNKNOWN;
      case "human" -> Trigger.HUMAN;
      case "agent" -> Trigger.AGENT;
      default -> throw new BadRecord("trigger is human, agent, or left out.");
    };
  }

  private static OptionalLong fingerprint(Fields record) throws BadRecord {
    Optional<String> hex = record.text("fingerprint");
    if (hex.isEmpty()) {
      return OptionalLong.empty();
    }
    if (hex.get().length() != HEX
        || !hex.get().chars().allMatch(c -> Character.digit(c, HEX) >= 0)) {
      throw new BadRecord("fingerprint has 16 hexadecimal digits.");
    }
    return OptionalLong.of(Long.parseUnsignedLong(hex.get(), HEX));
  }
}
