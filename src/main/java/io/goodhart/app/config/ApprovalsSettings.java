package io.goodhart.app.config;

import io.goodhart.approvals.stuck.StuckRunConfig;
import io.goodhart.edge.gate.policy.PolicyPlace;
import io.goodhart.roster.Roles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where agents' requests are decided.
 *
 * @param channel the channel in which people are asked: its id, or its name after {@code #};
 *     absent: nobody is asked, and what would need people is denied
 * @param namedPolicy the file that says what agents may do; absent: none is named
 * @param stuckRuns when a run seems stuck, so that its owner is asked
 * @param breakGlass who may let actions through without approval in an emergency
 */
public record ApprovalsSettings(
    Optional<String> channel,
    Optional<Path> namedPolicy,
    StuckRunConfig stuckRuns,
    Set<String> breakGlass) {
  private static final Path USUAL_POLICY = Path.of("config", "policy.yml");

  private static final Pattern A_FILE = Pattern.compile("[^\\x00]*");

  /** Copies the set. */
  public ApprovalsSettings {
    breakGlass = Set.copyOf(breakGlass);
  }

  static ApprovalsSettings read(SettingsReader s) {
    StuckRunConfig stuck = StuckRunConfig.DEFAULT;
    return new ApprovalsSettings(
        Config.optional(s.text("approvals.channel", "")),
        Config.optional(s.text("approvals.policy", "", A_FILE, "the name of a file")).map(Path::of),
        new StuckRunConfig(
            s.integer("approvals.stuck-run.repeats", stuck.repeats(), 10, 10_000),
            Duration.ofMinutes(
                s.integer(
                    "approvals.stuck-run.minutes", (int) stuck.within().toMinutes(), 5, 1_440)),
            s.integer("approvals.stuck-run.budget-dollars", stuck.budgetDollars(), 0, 100_000)),
        Roles.listed(s.text("approvals.break-glass", "")));
  }

  /** The same with others who may break the glass. */
  public ApprovalsSettings withBreakGlass(Set<String> others) {
    return new ApprovalsSettings(channel, namedPolicy, stuckRuns, others);
  }

  /**
   * Where the policy stands. A file that is named has to be there; the usual one may be missing,
   * and then the policy that comes with Goodhart holds.
   */
  public PolicyPlace policy() {
    return namedPolicy.map(PolicyPlace::in).orElseGet(() -> PolicyPlace.usually(USUAL_POLICY));
  }

  /** The same with another channel. */
  public ApprovalsSettings withChannel(String other) {
    return new ApprovalsSettings(Optional.of(other), namedPolicy, stuckRuns, breakGlass);
  }
}
