package io.goodhart.approvals.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.policy.Outlook.Leaning;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a policy means for one agent. */
class OutlookTest {
  @Test
  void whatNoRuleIsAboutIsAsked() {
    assertThat(outlook().leanings().values()).containsOnly(Leaning.ASKS);
  }

  @Test
  void theFirstRuleAboutAllOfAKindSettlesIt() {
    Outlook outlook =
        outlook(
            rule(Effect.ALLOW, conditions("", "", ActionClass.FILE)),
            rule(Effect.DENY, conditions("", "", ActionClass.FILE, ActionClass.PAYMENT)));

    assertThat(outlook.leanings())
        .containsEntry(ActionClass.FILE, Leaning.ALONE)
        .containsEntry(ActionClass.PAYMENT, Leaning.DENIED)
        .containsEntry(ActionClass.DEPLOY, Leaning.ASKS);
  }

  @Test
  void aRuleAboutSomeOfItLeavesItOpen() {
    Outlook outlook = outlook(rule(Effect.ALLOW, conditions("", "Read", ActionClass.FILE)));

    assertThat(outlook.leanings()).containsEntry(ActionClass.FILE, Leaning.DEPENDS);
  }

  @Test
  void aKnownToolDoesWhatThePolicySays() {
    Outlook outlook = outlook(rule(Effect.ALLOW, conditions("", "Read")));

    assertThat(outlook.leanings())
        .containsEntry(ActionClass.FILE, Leaning.DEPENDS)
        .containsEntry(ActionClass.SHELL, Leaning.ASKS);
  }

  @Test
  void rulesAboutOtherAgentsDoNotCount() {
    Outlook outlook = outlook(rule(Effect.ALLOW, conditions("night-*", "")));

    assertThat(outlook.leanings().values()).containsOnly(Leaning.ASKS);
  }

  private static Outlook outlook(Rule... rules) {
    Policy policy =
        new Policy(
            PolicyVersion.NONE,
            List.of(new ToolKind(ActionClass.FILE, List.of(new Glob("Read")))),
            List.of(rules),
            GateFixture.demand(1, Tier.LOW));
    return Outlook.of(policy, GateFixture.BOT, GateFixture.MARA);
  }

  private static Rule rule(Effect effect, Conditions conditions) {
    return new Rule(1, "a rule", effect, conditions, Optional.empty());
  }

  private static Conditions conditions(String agent, String tool, ActionClass... kinds) {
    return new Conditions(
        globs(agent),
        List.of(),
        globs(tool),
        Arrays.asList(kinds),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static List<Glob> globs(String text) {
    return text.isEmpty() ? List.of() : List.of(new Glob(text));
  }
}
