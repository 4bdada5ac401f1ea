package io.goodhart.edge.webhook;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Deployed;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.Subject;
import io.goodhart.activity.Subject.Unattributed.Reason;
import io.goodhart.activity.Trigger;
import io.goodhart.intake.IngestKey;
import io.goodhart.roster.Alias;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes events of outcomes in Goodhart's own format.
 *
 * <p>An outcome is known again by its kind and its id; without an id, by all that it says.
 */
final class OutcomeRecords {
  private static final Set<String> FIELDS =
      Set.of(
          "ts",
          "developer",
          "kind",
          "id",
          "session",
          "count",
          "tool",
          "environment",
          "commit",
          "of",
          "of_kind");

  private static final String REVERT = "revert";

  private final IngestKey key;
  private final Reports reports;

  OutcomeRecords(IngestKey key, Reports reports) {
    this.key = key;
    this.reports = reports;
  }

  /** Whether anything is done with a field of this name. */
  static boolean reads(String field) {
    return FIELDS.contains(field);
  }

  /** Reports what the fields of a record say. */
  void add(Map<String, String> record) {
    try {
      reports.add(
          record.getOrDefault("kind", "").equals(REVERT) ? revert(record) : outcome(record));
    } catch (UnreadableException e) {
      reports.malformed(e.reason());
    }
  }

  private ActivityEvent outcome(Map<String, String> record) throws UnreadableException {
    Instant at = instant(required(record, "ts"));
    String developer = required(record, "developer");
    OutcomeKind kind = kind(required(record, "kind"), "kind", ", " + REVERT);
    int count = count(record.getOrDefault("count", "1"));
    String tool = record.getOrDefault("tool", "outcomes").toLowerCase(Locale.ROOT);
    Optional<String> session = Optional.ofNullable(record.get("session"));
    Optional<String> id = Optional.ofNullable(record.get("id"));
    try {
      EventHead head =
          new EventHead(
              id.map(name -> ActivityEvent.Outcome.id(at, kind, name))
                  .orElseGet(() -> EventId.of(at, "outcome", new TreeMap<>(record).toString(), "")),
              subject(developer),
              tool,
              Trigger.UNKNOWN,
              session
                  .map(text -> OptionalLong.of(EventId.hash("session", tool, text)))
                  .orElseGet(OptionalLong::empty));
      return new ActivityEvent.Outcome(head, kind, count, id.isPresent(), deployed(record, kind));
    } catch (IllegalArgumentException e) {
      throw new UnreadableException("developer or tool is blank or too long.");
    }
  }

  /** What was taken back is named as it was told; a commit, if the record says no kind of it. */
  private ActivityEvent revert(Map<String, String> record) throws UnreadableException {
    Instant at = instant(required(record, "ts"));
    String developer = required(record, "developer");
    String of = required(record, "of");
    OutcomeKind kind =
        kind(record.getOrDefault("of_kind", OutcomeKind.COMMIT.word()), "of_kind", "");
    Optional<String> id = Optional.ofNullable(record.get("id"));
    try {
      EventHead head =
          new EventHead(
              id.map(name -> ActivityEvent.Revert.id(at, name))
                  .orElseGet(() -> EventId.of(at, "revert", new TreeMap<>(record).toString(), "")),
              subject(developer),
              record.getOrDefault("tool", "outcomes").toLowerCase(Locale.ROOT),
              Trigger.UNKNOWN,
              OptionalLong.empty());
      return new ActivityEvent.Revert(head, ActivityEvent.Outcome.key(kind, of), id.isPresent());
    } catch (IllegalArgumentException e) {
      throw new UnreadableException("developer or tool is blank or too long.");
    }
  }

  private static OutcomeKind kind(String word, String field, String others)
      throws UnreadableException {
    return OutcomeKind.of(word)
        .orElseThrow(
            () ->
                new UnreadableException(
                    field + " is one of " + OutcomeKind.words() + others + "."));
  }

  /** What a deployment brought where, as far as the record has both. */
  private static Optional<Deployed> deployed(Map<String, String> record, OutcomeKind kind) {
    String environment = record.getOrDefault("environment", "");
    String commit = record.getOrDefault("commit", "");
    return kind == OutcomeKind.DEPLOYMENT && !environment.isBlank() && !commit.isBlank()
        ? Optional.of(Deployed.of(environment.strip(), commit.strip()))
        : Optional.empty();
  }

  private Subject subject(String developer) {
    if (key.owner().isPresent()) {
      return Subject.of(key.owner().get());
    }
    return key.takesIdentity()
        ? Subject.of(Alias.guess(developer))
        : Subject.unattributed(Reason.NOT_ALLOWED);
  }

  private static String required(Map<String, String> record, String field)
      throws UnreadableException {
    String value = record.get(field);
    if (value == null || value.isBlank()) {
      throw new UnreadableException("The field " + field + " is missing.");
    }
    return value;
  }

  private static Instant instant(String text) throws UnreadableException {
    try {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    } catch (DateTimeException e) {
      throw new UnreadableException("ts is not an instant such as 2026-11-16T09:00:00Z.");
    }
  }

  private static int count(String text) throws UnreadableException {
    int most = ActivityEvent.Outcome.MOST;
    try {
      int count = Integer.parseInt(text);
      if (count >= 1 && count <= most) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw new UnreadableException("count is not a whole number from 1 to " + most + ".");
    }
    throw new UnreadableException("count is not a whole number from 1 to " + most + ".");
  }
}
