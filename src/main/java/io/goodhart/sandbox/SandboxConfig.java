package io.goodhart.sandbox;

import io.goodhart.sandbox.outgoing.RetryPlan;
import io.goodhart.sandbox.state.Team;
import io.goodhart.sandbox.ui.SandboxControl;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How to start the workspace.
 *
 * @param port 0 for any free one
 * @param clock gives time stamps and decides what has expired; retries run on real timers
 * @param journal where the workspace is kept over restarts; empty to forget it
 * @param rateLimits whether Slack's rate limits hold; on the clock above, so they never refill
 *     while it stands still
 */
public record SandboxConfig(
    int port,
    Clock clock,
    Optional<Path> journal,
    Team team,
    RetryPlan retryPlan,
    boolean rateLimits,
    List<SandboxControl> controls) {

  public SandboxConfig {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port is from 0 to 65535, not " + port);
    }
    controls = List.copyOf(controls);
  }

  /** Any port, no journal, Slack's own limits and retries. */
  public static SandboxConfig on(Clock clock) {
    Team team = new Team("T0SANDBOX", "Sandbox", "sandbox");
    return new SandboxConfig(0, clock, Optional.empty(), team, RetryPlan.SLACK, true, List.of());
  }

  public SandboxConfig withPort(int port) {
    return new SandboxConfig(port, clock, journal, team, retryPlan, rateLimits, controls);
  }

  public SandboxConfig withJournal(Path file) {
    return new SandboxConfig(port, clock, Optional.of(file), team, retryPlan, rateLimits, controls);
  }

  public SandboxConfig withTeam(String id, String name, String domain) {
    Team other = new Team(id, name, domain);
    return new SandboxConfig(port, clock, journal, other, retryPlan, rateLimits, controls);
  }

  /** Retries events after these delays instead of none, one minute and five minutes. */
  public SandboxConfig withRetryDelays(List<Duration> delays) {
    RetryPlan other = new RetryPlan(delays, retryPlan.answerLimit());
    return new SandboxConfig(port, clock, journal, team, other, rateLimits, controls);
  }

  /** Gives apps this long to answer instead of three seconds. */
  public SandboxConfig withAnswerLimit(Duration limit) {
    RetryPlan other = new RetryPlan(retryPlan.delays(), limit);
    return new SandboxConfig(port, clock, journal, team, other, rateLimits, controls);
  }

  public SandboxConfig withRateLimits(boolean limited) {
    return new SandboxConfig(port, clock, journal, team, retryPlan, limited, controls);
  }

  public SandboxConfig withControls(List<SandboxControl> controls) {
    return new SandboxConfig(port, clock, journal, team, retryPlan, rateLimits, controls);
  }
}
