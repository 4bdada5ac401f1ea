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
 * kind, id, session}, and {@code environment, commit} of a deployment.
 *
 * <p>An outcome shows that work was finished, not that a person asked an agent for it: it makes no
 * day active. The same id counts once, also if a webhook told it before.
 */
final class OutcomesFormat implements UsageFormat {
  private static final String TOOL = "outcomes";

  @Override
  public Set<String> fields() {
    return Set.of("ts", "developer", "kind", "id", "session", "environment", "commit");
  }

  @Override
  public boolean isOurs() {
    return true;
  }

  @Override
  public Parsed parse(Fields record, Fields around) throws BadRecord {
    Instant at = record.instant("ts");
    String developer = record.need("developer");
    Optional<OutcomeKind> kind = OutcomeKind.of(record.need("kind"));
    String id = record.need("id");
    if (kind.isEmpty()) {
      throw new BadRecord("kind is one of " + OutcomeKind.words() + ".");
    }
    Optional<String> session = record.text("session");
    EventHead head =
        new EventHead(
            ActivityEvent.Outcome.id(at, kind.get(), id),
            Subject.of(Alias.guess(developer)),
            TOOL,
            Trigger.UNKNOWN,
            session.isPresent()
                ? OptionalLong.of(EventId.hash("session", TOOL, session.get()))
                : OptionalLong.empty());
    return Parsed.of(
        new ActivityEvent.Outcome(head, kind.get(), 1, true, deployed(record, kind.get())));
  }

  private static Optional<Deployed> deployed(Fields record, OutcomeKind kind) throws BadRecord {
    Optional<String> environment = record.text("environment");
    Optional<String> commit = record.text("commit");
    return kind == OutcomeKind.DEPLOYMENT && environment.isPresent() && commit.isPresent()
        ? Optional.of(Deployed.of(environment.get(), commit.get()))
        : Optional.empty();
  }
}
