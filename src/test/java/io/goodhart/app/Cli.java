package io.goodhart.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * One run of the command line in this process, as a shell would see it.
 *
 * @param code its exit code
 * @param out what it wrote to its output
 * @param err what it wrote to its error output
 */
public record Cli(int code, String out, String err) {
  /** Runs a command to its end. */
  public static Cli run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine goodhart =
        Goodhart.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = goodhart.execute(args);
    return new Cli(code, out.toString(), err.toString());
  }

  /**
   * Runs a command that has to succeed.
   *
   * @throws AssertionError with what it said, if it does not
   */
  public static String output(String... args) {
    Cli run = run(args);
    if (run.code != 0) {
      throw new AssertionError(String.join(" ", args) + " ended with " + run.code + ": " + run.err);
    }
    return run.out;
  }
}
