package io.goodhart.edge.vendor;

import io.goodhart.activity.ActivityEvent.Turn;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * GitHub Copilot's users-1-day report: NDJSON, a line for each user and day.
 *
 * <p>A day with interactions that the user initiated is a person's; a day with nothing but
 * completions is of unknown trigger. Accepted code counts as outcome. Only the command line reports
 * tokens. A day without any of it shows that the person is among those reported on.
 */
final class CopilotFormat implements UsageFormat {
  private static final Accounts ACCOUNTS = new Accounts("copilot");

  @Override
  public Set<String> fields() {
    return Set.of(
        "day",
        "user_login",
        "user_initiated_interaction_count",
        "code_generation_activity_count",
        "code_acceptance_activity_count",
        "totals_by_cli");
  }

  @Override
  public Parsed parse(Fields record, Fields around) throws BadRecord {
    long interactions = record.count("user_initiated_interaction_count");
    long generated = record.count("code_generation_activity_count");
    long accepted = record.count("code_acceptance_activity_count");
    Fields cli = record.object("totals_by_cli");
    Fields tokens = cli.object("token_usage");
    UserDay day =
        new UserDay(
            UsageExport.COPILOT.code(),
            record.day("day"),
            ACCOUNTS.ofLogin(record.need("user_login")),
            interactions > 0 || cli.count("prompt_count") > 0 ? Trigger.HUMAN : Trigger.UNKNOWN,
            "");
    boolean idle = generated == 0 && accepted == 0 && cli.count("request_count") == 0;
    if (idle && day.trigger() == Trigger.UNKNOWN) {
      return day.idle();
    }
    Turn turn =
        new Turn(
            day.head("day"),
            Optional.empty(),
            new TokenUsage(
                tokens.count("prompt_tokens_sum"), tokens.count("output_tokens_sum"), 0, 0),
            OptionalLong.empty(),
            Math.toIntExact(Math.min(Integer.MAX_VALUE, accepted)),
            false);
    return new Parsed(List.of(turn), day.end());
  }
}
