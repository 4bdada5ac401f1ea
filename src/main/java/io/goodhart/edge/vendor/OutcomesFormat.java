package io.goodhart.edge.vendor;

import io.goodhart.activity.ActivityEvent.Turn;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.Subject;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import io.goodhart.roster.Alias;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The outcomes file that Goodhart itself defines: one outcome a line, as {@code ts, developer,
 * kind, id, session}.
 *
 * <p>An outcome shows that work was finished, not that a person asked an agent for it: it is never
 * deliberate.
 */
final class OutcomesFormat implements UsageFormat {
  private static final String TOOL = "outcomes";
  private static final Set<String> KINDS =
      Set.of(
          "accepted_edit",
          "commit",
          "pull_request",
          "merged_change",
          "deployment",
          "answered_post");

  @Override
  public Set<String> fields() {
    return Set.of("ts", "developer", "kind", "id", "session");
  }

  @Override
  public boolean isOurs() {
    return true;
  }

  @Override
  public Parsed parse(Fields record, Fields around) throws BadRecord {
    Instant at = record.instant("ts");
    String developer = record.need("developer");
    String kind = record.need("kind");
    String id = record.need("id");
    if (!KINDS.contains(kind)) {
      throw new BadRecord(
          "kind is accepted_edit, commit, pull_request, merged_change, deployment or"
              + " answered_post.");
    }
    Optional<String> session = record.text("session");
    EventHead head =
        new EventHead(
            EventId.of(at, TOOL, developer, kind, id),
            Subject.of(Alias.guess(developer)),
            TOOL,
            Trigger.AGENT,
            session.isPresent()
                ? OptionalLong.of(EventId.hash("session", TOOL, session.get()))
                : OptionalLong.empty());
    return Parsed.of(
        new Turn(head, Optional.empty(), TokenUsage.NONE, OptionalLong.empty(), 1, false));
  }
}
