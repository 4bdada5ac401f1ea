package io.goodhart.edge.vendor;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Deployed;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.Subject;
import io.goodhart.activity.Trigger;
import io.goodhart.roster.Alias;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The outcomes file that Goodhart itself defines: one outcome a line, as {@code ts, developer,
 * kind, id, session}, and {@code environment, commit} of a deployment. A line of the kind {@code
 * revert} says {@code of} which id an outcome was taken back, and its kind in {@code of_kind}, a
 * commit if absent.
 *
 * <p>An outcome shows that work was finished, not that a person asked an agent for it: it makes no
 * day active. The same id counts once, also if a webhook told it before.
 */
final class OutcomesFormat implements UsageFormat {
  private static final String TOOL = "outcomes";
  private static final String REVERT = "revert";

  @Override
  public Set<String> fields() {
    return Set.of(
        "ts", "developer", "kind", "id", "session", "environment", "commit", "of", "of_kind");
  }

  @Override
  public boolean isOurs() {
    return true;
  }

  @Override
  public Parsed parse(Fields record, Fields around) throws BadRecord {
    Instant at = record.instant("ts");
    String developer = record.need("developer");
    String word = record.need("kind");
    String id = record.need("id");
    Optional<String> session = record.text("session");
    OptionalLong thread =
        session.isPresent()
            ? OptionalLong.of(EventId.hash("session", TOOL, session.get()))
            : OptionalLong.empty();
    if (word.equals(REVERT)) {
      OutcomeKind kind =
          kind(record.text("of_kind").orElse(OutcomeKind.COMMIT.word()), "of_kind", "");
      long of = ActivityEvent.Outcome.key(kind, record.need("of"));
      EventHead head = head(ActivityEvent.Revert.id(at, id), developer, thread);
      return Parsed.of(new ActivityEvent.Revert(head, of, true));
    }
    OutcomeKind kind = kind(word, "kind", ", " + REVERT);
    EventHead head = head(ActivityEvent.Outcome.id(at, kind, id), developer, thread);
    return Parsed.of(new ActivityEvent.Outcome(head, kind, 1, true, deployed(record, kind)));
  }

  private static EventHead head(EventId id, String developer, OptionalLong session) {
    Subject subject = Subject.of(Alias.guess(developer));
    return new EventHead(id, subject, TOOL, Trigger.UNKNOWN, session);
  }

  private static OutcomeKind kind(String word, String field, String others) throws BadRecord {
    return OutcomeKind.of(word)
        .orElseThrow(
            () -> new BadRecord(field + " is one of " + OutcomeKind.words() + others + "."));
  }

  private static Optional<Deployed> deployed(Fields record, OutcomeKind kind) throws BadRecord {
    Optional<String> environment = record.text("environment");
    Optional<String> commit = record.text("commit");
    return kind == OutcomeKind.DEPLOYMENT && environment.isPresent() && commit.isPresent()
        ? Optional.of(Deployed.of(environment.get(), commit.get()))
        : Optional.empty();
  }
}
