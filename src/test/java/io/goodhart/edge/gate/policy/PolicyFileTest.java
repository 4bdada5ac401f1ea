package io.goodhart.edge.gate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.policy.Limit;
import io.goodhart.approvals.policy.Policy;
import io.goodhart.approvals.policy.PolicyVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFileTest {
  private static final PolicyPlace SHIPPED = PolicyPlace.in(Path.of("config", "policy.yml"));
  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");

  @TempDir private Path folder;

  @Test
  void theShippedPolicyPassesItsTests() throws BrokenPolicyException {
    PolicyTests.Outcome outcome =
        new PolicyTests(PolicyReader.read(SHIPPED), NOW).runBeside(SHIPPED);

    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.count()).isGreaterThan(15);
  }

  @Test
  void everyProblemIsToldWithItsLine() throws IOException {
    Path file =
        write(
            """
            tools: {magic: [x]}
            rules:
              - name: a
                effect: perhaps
              - name: b
                effect: ask
                tier: high
                quorum: 1
                expires: soon
                when:
                  colour: red
                  action: dance
                  arguments: [{at: to}]
            """);

    BrokenPolicyException broken =
        catchThrowableOfType(
            BrokenPolicyException.class, () -> PolicyReader.read(PolicyPlace.in(file)));

    assertThat(broken.problems())
        .anyMatch(one -> one.contains(":1: there is no key \"magic\""))
        .anyMatch(one -> one.contains(":4: effect"))
        .anyMatch(one -> one.contains(":9: expires"))
        .anyMatch(one -> one.contains(":11: there is no key \"colour\""))
        .anyMatch(one -> one.contains(":12: action"))
        .anyMatch(one -> one.contains("is, like, command"))
        .anyMatch(one -> one.contains("quorum is 2 to 5"));
  }

  @Test
  void aRuleMayBeAboutAnOwnerWhoIsNotThere() throws Exception {
    Path file =
        write(
            """
            rules:
              - {name: alone, effect: deny, when: {owner-is: [off-hours, away]}}
              - {name: watched, effect: allow, when: {owner-is: working}}
              - {name: rest, effect: observe}
            """);
    Files.writeString(
        PolicyTests.beside(file),
        """
        tests:
          - {name: a, request: {tool: x}, owner-is: away, expect: deny, rule: alone}
          - {name: b, request: {tool: x}, owner-is: off-hours, expect: deny, rule: alone}
          - {name: c, request: {tool: x}, owner-is: working, expect: allow, rule: watched}
          - {name: nothing is known, request: {tool: x}, expect: deny, rule: alone}
        """);

    PolicyTests.Outcome outcome =
        new PolicyTests(PolicyReader.read(PolicyPlace.in(file)), NOW)
            .runBeside(PolicyPlace.in(file));

    assertThat(outcome).isEqualTo(new PolicyTests.Outcome(4, List.of()));
  }

  @Test
  void budgetsAreReadInTheirOrder() throws Exception {
    Policy policy =
        read(
            "budgets: [{agent: night-*, actions: 5, hard: true},"
                + " {dollars: 40, tokens: 900000, actions: 50}]");

    assertThat(policy.budgetOf(new AgentId("night-owl")).orElseThrow().hard()).isTrue();
    assertThat(policy.budgetOf(new AgentId("deploy-bot")).orElseThrow().limits())
        .containsExactly(
            new Limit(Limit.Unit.ACTIONS, 50),
            new Limit(Limit.Unit.TOKENS, 900_000),
            new Limit(Limit.Unit.CENTS, 4_000));
    for (String wrong :
        List.of(
            "{}",
            "{hard: true}",
            "{actions: 0}",
            "{actions: many}",
            "{actions: 1, hard: 1}",
            "{tokens: 1.5}",
            "{dollars: 1000001}")) {
      Path file = write("budgets: [" + wrong + "]");
      assertThatThrownBy(() -> PolicyReader.read(PolicyPlace.in(file)))
          .isInstanceOf(BrokenPolicyException.class);
    }
  }

  @Test
  void commentsAndTheOrderOfKeysAreNotAVersion() throws Exception {
    PolicyVersion one = version("rules: [{name: a, effect: deny}] # new\n");

    assertThat(version("rules:\n- effect: deny\n  name: a\n")).isEqualTo(one);
    assertThat(version("rules:\n- effect: allow\n  name: a\n")).isNotEqualTo(one);
  }

  @Test
  void aBrokenFileLeavesTheLastGoodPolicy() throws IOException {
    Path file = write("rules: [{name: a, effect: deny}]");
    PolicyFile policy = new PolicyFile(PolicyPlace.in(file));
    Optional<Policy> good = policy.current();

    Files.writeString(file, "rules: [{name: a");
    policy.reload();

    assertThat(good).isPresent();
    assertThat(policy.current()).isEqualTo(good);
    assertThat(policy.problems()).isNotEmpty();
    Files.writeString(file, "rules: [{name: a, effect: allow}]");
    policy.reload();
    assertThat(policy.current()).isPresent().isNotEqualTo(good);
    assertThat(policy.problems()).isEmpty();
  }

  @Test
  void withoutAGoodFileThereIsNoPolicy() {
    PolicyFile policy = new PolicyFile(PolicyPlace.in(folder.resolve("none.yml")));

    assertThat(policy.current()).isEmpty();
    assertThat(policy.problems()).isNotEmpty();
  }

  @Test
  void theUsualFileMayBeMissingAndThenTheShippedPolicyHolds() throws Exception {
    PolicyPlace place = PolicyPlace.usually(folder.resolve("policy.yml"));
    PolicyFile policy = new PolicyFile(place);

    assertThat(policy.current().orElseThrow().version())
        .isEqualTo(PolicyReader.read(SHIPPED).version());
    assertThat(policy.problems()).isEmpty();
    assertThat(new PolicyTests(policy.current().orElseThrow(), NOW).runBeside(place).count())
        .isPositive();
  }

  @Test
  void theUsualFileTakesThePlaceOfTheShippedPolicyAndIsMissedWhenItGoes() throws Exception {
    PolicyFile policy = new PolicyFile(PolicyPlace.usually(folder.resolve("policy.yml")));
    Path file = write("rules: [{name: a, effect: deny}]");
    policy.reload();
    Optional<Policy> own = policy.current();

    Files.delete(file);
    policy.reload();

    assertThat(own.orElseThrow().rules()).hasSize(1);
    assertThat(policy.current()).isEqualTo(own);
    assertThat(policy.problems()).isNotEmpty();
  }

  private PolicyVersion version(String text) throws IOException, BrokenPolicyException {
    return read(text).version();
  }

  private Policy read(String text) throws IOException, BrokenPolicyException {
    return PolicyReader.read(PolicyPlace.in(write(text)));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("policy.yml"), text);
  }
}
