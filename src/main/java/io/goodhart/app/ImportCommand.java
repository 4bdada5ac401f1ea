package io.goodhart.app;

import io.goodhart.activity.Source;
import io.goodhart.edge.vendor.ImportReport;
import io.goodhart.edge.vendor.Problem;
import io.goodhart.edge.vendor.RosterFile;
import io.goodhart.edge.vendor.UsageExport;
import io.goodhart.edge.vendor.UsageImport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings files into the store; the same file twice stores nothing new. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Import a roster, leave, outcomes, or usage as vendors export it.")
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions options = new CommonOptions();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.NDJSON;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files; - is standard input.")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Core core =
        Core.open(options.config(), options.secrets(), options.data(), options.standingClock())) {
      for (Path file : files) {
        try (CountedInput input = open(file)) {
          ImportReport report;
          Reader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
          ProgressBar bar = bar(input);
          try {
            report = run(core, reader, bar);
          } finally {
            bar.wipe();
          }
          print(out, file, report);
        } catch (NoSuchFileException e) {
          throw new IOException("There is no file " + file + "; nothing of it was imported.", e);
        }
      }
    }
    return 0;
  }

  private ImportReport run(Core core, Reader reader, ProgressBar bar) throws IOException {
    RosterFile roster =
        new RosterFile(
            core.roster, core.clock, core.config.zone(), core.marks.get("slack.team").orElse("-"));
    return switch (format) {
      case ROSTER -> roster.roster(reader);
      case LEAVE -> roster.leave(reader);
      default ->
          new UsageImport(
                  format.export.orElseThrow(),
                  Source.IMPORT,
                  core.intake,
                  core.door,
                  core.roster,
                  core.clock,
                  bar)
              .run(reader)
              .report();
    };
  }

  private static CountedInput open(Path file) throws IOException {
    boolean standard = file.toString().equals("-");
    InputStream input = standard ? System.in : Files.newInputStream(file);
    return new CountedInput(input, standard ? 0 : Files.size(file));
  }

  /** Only somebody who sits at a terminal sees it; a log would be full of it. */
  private ProgressBar bar(CountedInput input) {
    return new ProgressBar(
        spec.commandLine().getErr(), System.console() != null, input, System::nanoTime);
  }

  private static void print(PrintWriter out, Path file, ImportReport report) {
    out.printf(
        "%s: %,d read, %,d new, %,d known already, %,d ignored, %,d malformed%n",
        file,
        report.read(),
        report.added(),
        report.duplicate(),
        report.ignored(),
        report.malformed());
    if (report.unattributed() > 0) {
      out.printf(
          "  %,d of them belong to people who are on no roster; import one to attribute them.%n",
          report.unattributed());
    }
    if (report.unknownFields() > 0) {
      out.printf(
          "  %,d fields are not part of the format and were skipped.%n", report.unknownFields());
    }
    for (Problem problem : report.problems()) {
      out.printf("  %s: %s%n", problem.place(), problem.reason());
    }
    long more = report.malformed() - report.problems().size();
    if (more > 0) {
      out.printf("  and %,d more.%n", more);
    }
    out.flush();
  }

  /** The formats, as they are written on the command line. */
  enum Format {
    COPILOT(UsageExport.COPILOT),
    CLAUDE_CODE_ANALYTICS(UsageExport.CLAUDE_CODE_ANALYTICS),
    OPENAI_USAGE(UsageExport.OPENAI_USAGE),
    CURSOR(UsageExport.CURSOR),
    LITELLM(UsageExport.LITELLM),
    NDJSON(UsageExport.NDJSON),
    OUTCOMES(UsageExport.OUTCOMES),
    ROSTER,
    LEAVE;

    private final Optional<UsageExport> export;

    Format() {
      this.export = Optional.empty();
    }

    Format(UsageExport export) {
      this.export = Optional.of(export);
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
