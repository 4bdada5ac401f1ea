package io.goodhart.app;

import io.goodhart.activity.Source;
import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.edge.sql.roster.JdbiSanctionStore;
import io.goodhart.edge.vendor.ImportReport;
import io.goodhart.edge.vendor.Problem;
import io.goodhart.edge.vendor.RosterFile;
import io.goodhart.edge.vendor.SanctionFile;
import io.goodhart.edge.vendor.UsageExport;
import io.goodhart.edge.vendor.UsageImport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings files into the store; the same file twice stores nothing new. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Import a roster, leave, sanctions, outcomes, or usage as vendors export it.")
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions options = new CommonOptions();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      converter = ImportFormat.Converter.class,
      completionCandidates = ImportFormat.Names.class,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private ImportFormat format = ImportFormat.NDJSON;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files; - is standard input.")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Config config = options.config();
    Secrets secrets = options.secrets();
    try (Core core = Core.open(config, secrets, options.data(), options.standingClock())) {
      for (Path file : files) {
        try (CountedInput input = open(file)) {
          print(out, file, run(core, secrets, input));
        } catch (NoSuchFileException e) {
          throw new IOException("There is no file " + file + "; nothing of it was imported.", e);
        } catch (CharacterCodingException e) {
          throw new IOException(
              file + " is not UTF-8 text; save it as UTF-8 and import it again.", e);
        }
      }
    }
    return 0;
  }

  private ImportReport run(Core core, Secrets secrets, CountedInput input) throws IOException {
    Reader reader =
        new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder()));
    return switch (format) {
      case ROSTER -> rosterFile(core, SlackTeam.find(core, core.config, secrets)).roster(reader);
      case LEAVE -> rosterFile(core, Optional.empty()).leave(reader);
      case SANCTIONS ->
          new SanctionFile(new JdbiSanctionStore(core.database), core.config.zone()).run(reader);
      default -> usage(core, format.export(), reader, bar(input));
    };
  }

  private static ImportReport usage(Core core, UsageExport export, Reader reader, ProgressBar bar)
      throws IOException {
    try {
      return new UsageImport(
              export, Source.IMPORT, core.intake, core.door, core.roster, core.clock, bar)
          .run(reader)
          .report();
    } finally {
      bar.wipe();
    }
  }

  private static RosterFile rosterFile(Core core, Optional<String> workspace) {
    return new RosterFile(core.roster, core.clock, core.config.zone(), workspace);
  }

  private static CountedInput open(Path file) throws IOException {
    if (file.toString().equals("-")) {
      return new CountedInput(System.in, 0);
    }
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder; name the files in it.");
    }
    return new CountedInput(Files.newInputStream(file), Files.size(file));
  }

  /** Only somebody who sits at a terminal sees it; a log would be full of it. */
  private ProgressBar bar(CountedInput input) {
    return new ProgressBar(
        spec.commandLine().getErr(), Ansi.AUTO.enabled(), input, System::nanoTime);
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
    if (report.slackIdsLeftOut() > 0) {
      out.printf(
          "  %,d Slack ids were left out, because their workspace is not known yet. Run serve once,"
              + " or set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET; then import this file again.%n",
          report.slackIdsLeftOut());
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
}
