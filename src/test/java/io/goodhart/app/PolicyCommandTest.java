package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {
  @TempDir private Path folder;

  @Test
  void theShippedPolicyIsRight() {
    assertThat(Cli.output("policy", "check"))
        .containsPattern("^config/policy.yml is right: 1\\d rules, [1-9]\\d tests pass, version ");
  }

  @Test
  void thePolicyThatComesWithGoodhartCanBePrinted() throws IOException {
    assertThat(Cli.output("policy", "print"))
        .isEqualTo(Files.readString(Path.of("config", "policy.yml")));
  }

  @Test
  void aPolicyThatIsNamedAndMissingIsAProblem() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("goodhart.yml"),
            "approvals:\n  policy: " + folder.resolve("none.yml") + "\n");

    Cli run = Cli.run("policy", "check", "--config", config.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("none.yml cannot be read");
  }

  @Test
  void aRequestIsExplained() throws IOException {
    Path request =
        Files.writeString(
            folder.resolve("request.json"),
            "{\"tool\":\"deploy\",\"action\":\"deploy\",\"environment\":\"production\"}");

    assertThat(Cli.output("policy", "check", "--explain", request.toString()))
        .isEqualToIgnoringNewLines(
            "This request would match rule 4, production deploys: ask two of owners-lead, admins,"
                + " with a code, 15 min.");
  }

  @Test
  void aTestThatFailsEndsWithOne() throws IOException {
    Path policy = Files.writeString(folder.resolve("p.yml"), "rules: [{name: all, effect: allow}]");
    Files.writeString(
        folder.resolve("p.tests.yml"), "tests: [{name: pay, request: {tool: pay}, expect: deny}]");

    Cli run = Cli.run("policy", "check", "--policy", policy.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("pay: expected deny. This request would match rule 1, all");
  }

  @Test
  void aBrokenPolicyEndsWithTwo() throws IOException {
    Path policy = Files.writeString(folder.resolve("p.yml"), "rules: [{name: all}]");

    Cli run = Cli.run("policy", "check", "--policy", policy.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("p.yml:1: a rule has a name and an effect");
  }
}
