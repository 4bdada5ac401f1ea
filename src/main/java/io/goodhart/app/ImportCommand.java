package io.goodhart.app;

import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.edge.vendor.ImportReport;
import io.goodhart.edge.vendor.Problem;
import io.goodhart.edge.vendor.RosterFile;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings files into the store; the same file twice stores nothing new. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Import a roster, leave, or usage records.")
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions options = new CommonOptions();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.ndjson;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files; - is standard input.")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Config config = options.config();
    Secrets secrets = options.secrets();
    try (Core core = Core.open(config, secrets, options.data(), options.standingClock())) {
      for (Path file : files) {
        try (Reader reader = open(file)) {
          print(out, file, run(core, secrets, reader));
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

  private ImportReport run(Core core, Secrets secrets, Reader reader) throws IOException {
    return switch (format) {
      case roster -> rosterFile(core, SlackTeam.find(core, core.config, secrets)).roster(reader);
      case leave -> rosterFile(core, Optional.empty()).leave(reader);
      case ndjson -> new UsageImport(core.intake, core.door, core.roster, core.clock).run(reader);
    };
  }

  private static RosterFile rosterFile(Core core, Optional<String> workspace) {
    return new RosterFile(core.roster, core.clock, core.config.zone(), workspace);
  }

  private static Reader open(Path file) throws IOException {
    if (file.toString().equals("-")) {
      return new BufferedReader(
          new InputStreamReader(System.in, StandardCharsets.UTF_8.newDecoder()));
    }
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder; name the files in it.");
    }
    return Files.newBufferedReader(file);
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
      out.printf("  line %d: %s%n", problem.line(), problem.reason());
    }
    long more = report.malformed() - report.problems().size();
    if (more > 0) {
      out.printf("  and %,d more.%n", more);
    }
    out.flush();
  }

  /** The formats, as they are written on the command line. */
  enum Format {
    roster,
    leave,
    ndjson
  }
}
