package io.goodhart.app;

import io.goodhart.app.config.ConfigException;
import io.goodhart.commands.NearestWord;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's entry point; start reading here. */
@Command(
    name = "goodhart",
    mixinStandardHelpOptions = true,
    version = "goodhart 0.1.0",
    description = "Tells a company whether its AI-adoption numbers are real.",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ImportCommand.class,
      DigestCommand.class,
      SignalsCommand.class,
      StatusCommand.class,
      DoctorCommand.class,
      LedgerCommand.class,
      PolicyCommand.class,
      WorksCouncilCommand.class
    })
public final class Goodhart implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(Goodhart.class);

  @Spec private CommandSpec spec = CommandSpec.create();

  private Goodhart() {}

  /**
   * Runs one command and ends with its exit code: 0 done, 1 failed, 2 bad usage or configuration.
   */
  public static void main(String[] args) {
    int code = commandLine().execute(args);
    if (code != ExitCode.OK) {
      System.exit(code);
    }
  }

  /** The command line, for {@link #main} and for tests that read what it writes. */
  static CommandLine commandLine() {
    return new CommandLine(new Goodhart())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((problem, args) -> explain(problem))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> report(failure, command.getErr()));
  }

  /** Without a command, the demo is what somebody wants to see. */
  @Override
  public Integer call() {
    return spec.commandLine().execute("demo");
  }

  private static int explain(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("goodhart: " + problem.getMessage());
    if (isOption(problem) || !UnmatchedArgumentException.printSuggestions(problem, err)) {
      err.println(
          nearestOption(problem)
              .map(near -> "Did you mean: " + near + "?")
              .orElse("All options: " + command.getCommandSpec().qualifiedName() + " --help"));
    }
    return ExitCode.USAGE;
  }

  private static boolean isOption(ParameterException problem) {
    return problem instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption();
  }

  private static Optional<String> nearestOption(ParameterException problem) {
    if (!(problem instanceof UnmatchedArgumentException unmatched) || !isOption(problem)) {
      return Optional.empty();
    }
    CommandSpec command = problem.getCommandLine().getCommandSpec();
    return unmatched.getUnmatched().stream()
        .findFirst()
        .flatMap(new NearestWord(command.optionsMap().keySet())::to);
  }

  private static int report(Exception failure, PrintWriter err) {
    if (failure instanceof ConfigException config) {
      config.problems().forEach(problem -> err.println("goodhart: " + problem));
      return ExitCode.USAGE;
    }
    err.println("goodhart: " + failure.getMessage());
    LOG.atDebug().setCause(failure).log("The command failed");
    return ExitCode.SOFTWARE;
  }
}
