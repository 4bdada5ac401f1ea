package io.goodhart.edge.vendor;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.ActivityEvent.ModelCall;
import io.goodhart.activity.ActivityEvent.Turn;
import io.goodhart.activity.Subject;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Anthropic's Claude Code Analytics: pages with a row for each actor, day and terminal.
 *
 * <p>A row becomes one turn with its outcomes (accepted edits, commits, pull requests) and one
 * model call for each model, whose token buckets are disjoint at the source. Sessions are, in the
 * vendor's words, initiated by the actor: those of a user are a person's, those of an API key of
 * unknown trigger.
 */
final class ClaudeCodeAnalyticsFormat implements UsageFormat {
  private static final Accounts ACCOUNTS = new Accounts("anthropic");

  @Override
  public Set<String> lists() {
    return Set.of("data");
  }

  @Override
  public Set<String> pageFields() {
    return Set.of("has_more", "next_page");
  }

  @Override
  public Set<String> fields() {
    return Set.of(
        "date",
        "actor",
        "organization_id",
        "customer_type",
        "terminal_type",
        "core_metrics",
        "tool_actions",
        "model_breakdown");
  }

  @Override
  public Parsed parse(Fields record, Fields around) throws BadRecord {
    Fields metrics = record.object("core_metrics");
    long sessions = metrics.count("num_sessions");
    long outcomes =
        metrics.count("commits_by_claude_code") + metrics.count("pull_requests_by_claude_code");
    for (Fields action : record.objects("tool_actions")) {
      outcomes += action.count("accepted");
    }
    UserDay day = day(record, sessions);
    List<ActivityEvent> events = new ArrayList<>();
    if (sessions > 0 || outcomes > 0) {
      events.add(
          new Turn(
              day.head("day"),
              Optional.empty(),
              TokenUsage.NONE,
              OptionalLong.empty(),
              Math.toIntExact(Math.min(Integer.MAX_VALUE, outcomes)),
              false));
    }
    for (Fields part : record.objects("model_breakdown")) {
      TokenUsage tokens = tokens(part.object("tokens"));
      if (!tokens.isNone()) {
        String model = part.need("model");
        events.add(new ModelCall(day.head("model " + model), Optional.of(model), tokens));
      }
    }
    return events.isEmpty() ? day.idle() : new Parsed(events, day.end());
  }

  private static UserDay day(Fields record, long sessions) throws BadRecord {
    Fields actor = record.object("actor");
    Optional<String> email = actor.text("email_address");
    Subject subject = ACCOUNTS.of(email.isPresent() ? email : actor.text("api_key_name"));
    return new UserDay(
        UsageExport.CLAUDE_CODE_ANALYTICS.code(),
        record.day("date"),
        subject,
        email.isPresent() && sessions > 0 ? Trigger.HUMAN : Trigger.UNKNOWN,
        String.join(
            "\n",
            record.text("organization_id").orElse(""),
            record.text("customer_type").orElse(""),
            record.text("terminal_type").orElse("")));
  }

  private static TokenUsage tokens(Fields tokens) throws BadRecord {
    return new TokenUsage(
        tokens.count("input"),
        tokens.count("output"),
        tokens.count("cache_read"),
        tokens.count("cache_creation"));
  }
}
