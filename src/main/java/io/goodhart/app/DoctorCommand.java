package io.goodhart.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at everything a run needs and says what to do about what is missing. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Check configuration, database and Slack, and say what to do.")
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions options = new CommonOptions();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Checkup checkup = new Checkup(options);
    boolean well = true;
    for (Checkup.Finding finding : checkup.run()) {
      out.printf("%-8s %s%n", finding.well() ? "ok" : "problem", finding.sentence());
      well &= finding.well();
    }
    out.flush();
    return well ? 0 : 1;
  }
}
