package io.goodhart.edge.vendor;

import io.goodhart.activity.ActivityEvent.Turn;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.Subject;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Cursor's usage events: one for each request in an editor or a headless run.
 *
 * <p>Headless is an agent's; a request in the editor is a person's; where the event does not say,
 * the trigger is unknown. Events have no id of their own: one is made of what they say.
 */
final class CursorFormat implements UsageFormat {
  private static final Accounts ACCOUNTS = new Accounts("cursor");

  @Override
  public Set<String> lists() {
    return Set.of("usageEvents");
  }

  @Override
  public Set<String> pageFields() {
    return Set.of("pagination");
  }

  @Override
  public Set<String> fields() {
    return Set.of(
        "timestamp", "userEmail", "model", "kind", "kindLabel", "isHeadless", "tokenUsage");
  }

  @Override
  public Parsed parse(Fields record, Fields around) throws BadRecord {
    Instant at = at(record.need("timestamp"));
    Subject subject = ACCOUNTS.of(record.text("userEmail"));
    Fields used = record.object("tokenUsage");
    TokenUsage tokens =
        new TokenUsage(
            used.count("inputTokens"),
            used.count("outputTokens"),
            used.count("cacheReadTokens"),
            used.count("cacheWriteTokens"));
    Optional<String> model = record.text("model");
    Optional<String> kind = record.text("kind");
    String tool = UsageExport.CURSOR.code();
    EventId id =
        EventId.of(
            at,
            tool,
            subject.code(),
            model.orElse(""),
            (kind.isPresent() ? kind : record.text("kindLabel")).orElse(""),
            tokens.toString());
    Trigger trigger =
        record
            .flag("isHeadless")
            .map(headless -> headless ? Trigger.AGENT : Trigger.HUMAN)
            .orElse(Trigger.UNKNOWN);
    return Parsed.of(
        new Turn(
            new EventHead(id, subject, tool, trigger, OptionalLong.empty()),
            model,
            tokens,
            OptionalLong.empty(),
            0,
            false));
  }

  private static Instant at(String millis) throws BadRecord {
    try {
      return Instant.ofEpochMilli(Long.parseLong(millis));
    } catch (NumberFormatException e) {
      throw new BadRecord("timestamp is not a number of milliseconds.");
    }
  }
}
