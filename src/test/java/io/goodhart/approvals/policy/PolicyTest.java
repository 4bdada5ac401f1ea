package io.goodhart.approvals.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.Arguments;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
  private static final Conditions ANY = Conditions.ANY;

  @Test
  void theFirstRuleThatMatchesHolds() {
    Policy policy = policy(rule(1, Effect.DENY, targets("secret/**")), rule(2, Effect.ALLOW, ANY));

    assertThat(ruled(policy, "secret/a/b").effect()).isEqualTo(Effect.DENY);
    assertThat(ruled(policy, "public/a").effect()).isEqualTo(Effect.ALLOW);
  }

  @Test
  void whatNoRuleIsAboutIsAsked() {
    Ruling ruling = ruled(policy(rule(1, Effect.ALLOW, targets("docs/*"))), "src/Main.java");

    assertThat(ruling.effect()).isEqualTo(Effect.ASK);
    assertThat(ruling.rule()).isEmpty();
    assertThat(ruling.demand()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"docs/../etc/passwd", "docs/./x", "docs\\x", "docs/%2e%2e/x", "..", "docs/x/.."})
  void aTargetThatIsNotWhatItSeemsCountsAgainstTheAction(String target) {
    assertThat(ruled(policy(rule(1, Effect.ALLOW, targets("docs/**"))), target).effect())
        .isEqualTo(Effect.ASK);
    assertThat(ruled(policy(rule(1, Effect.DENY, targets("etc/**"))), target).effect())
        .isEqualTo(Effect.DENY);
  }

  @Test
  void aKnownToolIsWhatThePolicySaysItIs() {
    Policy policy =
        new Policy(
            PolicyVersion.NONE,
            List.of(new ToolKind(ActionClass.SHELL, List.of(new Glob("Bash")))),
            List.of(),
            GateFixture.demand(1, Tier.LOW));
    Action claimed = GateFixture.asking("Bash", ActionClass.OTHER, "x", Optional.empty()).action();

    assertThat(
            policy.rule(claimed, Arguments.NONE, Circumstances.at(GateFixture.NOW)).action().kind())
        .isEqualTo(ActionClass.SHELL);
  }

  @Test
  void everyRecipientHasToBeInside() {
    ArgumentCheck inside =
        new ArgumentCheck("/to/*", new ValueTest.Like(List.of(new Glob("*@example.dev"))), true);

    assertThat(inside.holds(values("/to/0", "a@example.dev", "/to/1", "b@example.dev"))).isTrue();
    assertThat(inside.holds(values("/to/0", "a@example.dev", "/to/1", "b@example.com"))).isFalse();
    assertThat(inside.holds(values("/cc/0", "a@example.dev"))).isFalse();
  }

  @Test
  void oneRecipientOutsideIsEnough() {
    ArgumentCheck outside =
        new ArgumentCheck("/to/*", new ValueTest.OneOf(List.of("x@example.com")), false);

    assertThat(outside.holds(values("/to/0", "a@example.dev", "/to/1", "x@example.com"))).isTrue();
  }

  @Test
  void aStarStandsForOneMemberOnly() {
    ArgumentCheck check = new ArgumentCheck("/a/*", new ValueTest.OneOf(List.of("x")), false);

    assertThat(check.holds(values("/a/b/c", "x"))).isFalse();
    assertThat(check.holds(values("/a/b~1c", "x"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "git status; rm -rf /",
        "git status && true",
        "git status\nrm x",
        "git status $(id)",
        "git status > x",
        "git statusx",
        "git",
        "/tmp/git status",
        "git  \"status\""
      })
  void aCommandThatIsMoreThanItsBeginningIsNotThatCommand(String command) {
    ValueTest status = new ValueTest.PlainCommand(List.of("git status"));

    assertThat(status.accepts("git status --short src/main")).isTrue();
    assertThat(status.accepts(command)).isFalse();
  }

  @Test
  void hoursAreThoseOfTheZone() {
    TimeWindow work =
        new TimeWindow(
            List.of(DayOfWeek.MONDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            ZoneId.of("Europe/Berlin"),
            false);

    assertThat(work.contains(Instant.parse("2026-11-23T08:00:00Z"))).isTrue();
    assertThat(work.contains(Instant.parse("2026-11-23T07:59:59Z"))).isFalse();
    assertThat(work.contains(Instant.parse("2026-11-23T16:00:00Z"))).isFalse();
    assertThat(work.contains(Instant.parse("2026-11-24T10:00:00Z"))).isFalse();
  }

  @Test
  void theHighTierTakesTwoPeople() {
    assertThatThrownBy(() -> GateFixture.demand(1, Tier.HIGH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 to 5");
  }

  private static Policy policy(Rule... rules) {
    return new Policy(
        PolicyVersion.NONE, List.of(), List.of(rules), GateFixture.demand(1, Tier.LOW));
  }

  private static Rule rule(int number, Effect effect, Conditions conditions) {
    return new Rule(number, "rule " + number, effect, conditions, Optional.empty());
  }

  private static Conditions targets(String glob) {
    return new Conditions(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Glob(glob)),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static Ruling ruled(Policy policy, String target) {
    Action action =
        new Action(
            GateFixture.BOT,
            GateFixture.MARA,
            "",
            "write",
            ActionClass.FILE,
            target,
            Arguments.NONE.hash(),
            "",
            Optional.empty());
    return policy.rule(action, Arguments.NONE, Circumstances.at(GateFixture.NOW));
  }

  private static Arguments values(String... pairs) {
    return pairs.length == 2
        ? new Arguments("{}", Map.of(pairs[0], pairs[1]))
        : new Arguments("{}", Map.of(pairs[0], pairs[1], pairs[2], pairs[3]));
  }
}
