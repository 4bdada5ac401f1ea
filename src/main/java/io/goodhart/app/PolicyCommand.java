package io.goodhart.app;

import io.goodhart.app.config.Config;
import io.goodhart.approvals.policy.Policy;
import io.goodhart.edge.gate.json.StrictJson;
import io.goodhart.edge.gate.json.UnreadableJsonException;
import io.goodhart.edge.gate.policy.BrokenPolicyException;
import io.goodhart.edge.gate.policy.Explanation;
import io.goodhart.edge.gate.policy.PolicyPlace;
import io.goodhart.edge.gate.policy.PolicyReader;
import io.goodhart.edge.gate.policy.PolicyTests;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks the policy of the agents' gate, and says what it would do. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = "Check what agents may do, and explain it.")
final class PolicyCommand {
  private static final int MOST_DAYS = 400;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Find every problem in the policy and run the tests beside it.")
  int check(
      @Mixin CommonOptions options,
      @Option(
              names = "--policy",
              paramLabel = "FILE",
              description = "The policy; default: the one of the settings.")
          @Nullable Path file,
      @Option(
              names = "--explain",
              paramLabel = "FILE",
              description = "A request as JSON, of which to say what would happen to it.")
          @Nullable Path request)
      throws IOException {
    PolicyPlace place = place(options.config(), file);
    Instant now = options.standingClock().instant();
    try {
      Policy policy = PolicyReader.read(place);
      PolicyTests tests = new PolicyTests(policy, now);
      if (request != null) {
        return explain(place, tests, request);
      }
      return report(place, policy, tests.runBeside(place));
    } catch (BrokenPolicyException e) {
      return complain(e.problems(), ExitCode.USAGE);
    }
  }

  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description = "Hold the policy against what agents asked, and say what would have differed.")
  int replay(
      @Mixin CommonOptions options,
      @Option(
              names = "--policy",
              paramLabel = "FILE",
              description = "The policy; default: the one of the settings.")
          @Nullable Path file,
      @Option(
              names = "--days",
              paramLabel = "DAYS",
              defaultValue = "30",
              description = "How far to go back; default: ${DEFAULT-VALUE}.")
          int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new ParameterException(
          spec.commandLine(), "--days is 1 to " + MOST_DAYS + ", not " + days + ".");
    }
    Config config = options.config();
    try (Core core =
        Core.open(config, options.secrets(), options.data(), options.standingClock())) {
      Policy policy = PolicyReader.read(place(config, file));
      say(new PolicyReplay(core).run(policy, days) + ".");
      return ExitCode.OK;
    } catch (BrokenPolicyException e) {
      return complain(e.problems(), ExitCode.USAGE);
    }
  }

  @Command(
      name = "print",
      mixinStandardHelpOptions = true,
      description = "Write the policy that comes with Goodhart, to begin your own with.")
  int print() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.print(PolicyPlace.shipped().text());
    out.flush();
    return ExitCode.OK;
  }

  private static PolicyPlace place(Config config, @Nullable Path file) {
    return file == null ? config.approvals().policy() : PolicyPlace.in(file);
  }

  private int explain(PolicyPlace place, PolicyTests tests, Path request) throws IOException {
    try {
      say(Explanation.of(tests.rule(StrictJson.object(Files.readAllBytes(request)))));
      sayIfShipped(place);
      return ExitCode.OK;
    } catch (UnreadableJsonException e) {
      return complain(List.of(request + ": " + e.reason()), ExitCode.USAGE);
    }
  }

  private int report(PolicyPlace place, Policy policy, PolicyTests.Outcome outcome) {
    if (!outcome.failures().isEmpty()) {
      return complain(outcome.failures(), ExitCode.SOFTWARE);
    }
    Optional<String> tests =
        Optional.of(outcome.count()).filter(count -> count > 0).map(count -> count + " tests pass");
    say(
        place.name()
            + " is right: "
            + policy.rules().size()
            + " rules, "
            + tests.orElse("no tests beside it")
            + ", version "
            + policy.version().hex().substring(0, 12));
    sayIfShipped(place);
    return ExitCode.OK;
  }

  private void sayIfShipped(PolicyPlace place) {
    if (place instanceof PolicyPlace.Shipped shipped) {
      say(
          "There is no "
              + shipped.instead()
              + ", so the policy that comes with Goodhart holds. To begin your own with it:"
              + " goodhart policy print");
    }
  }

  private int complain(List<String> problems, int code) {
    PrintWriter err = spec.commandLine().getErr();
    problems.forEach(problem -> err.println("goodhart: " + problem));
    err.flush();
    return code;
  }

  private void say(String sentence) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(sentence);
    out.flush();
  }
}
