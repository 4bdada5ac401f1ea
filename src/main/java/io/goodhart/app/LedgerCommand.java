package io.goodhart.app;

import io.goodhart.ledger.EntryHash;
import io.goodhart.ledger.Fact;
import io.goodhart.ledger.LedgerContinuity;
import io.goodhart.ledger.LedgerEntry;
import io.goodhart.ledger.LedgerHead;
import io.goodhart.ledger.LedgerVerification;
import io.goodhart.ledger.LedgerWalk;
import io.goodhart.ledger.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Proves the ledger of decisions and looks, or writes it out; there is no name in it. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = "Prove the ledger of decisions and looks, or write it out.")
final class LedgerCommand {
  private static final Instant END = Instant.ofEpochMilli(Long.MAX_VALUE);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Find any change, removal or reordering; ends with 1 if there is one.")
  int verify(
      @Mixin CommonOptions options,
      @Option(
              names = "--head",
              paramLabel = "HASH",
              description = "A check value that was kept elsewhere and has to be in the chain.")
          @Nullable String head,
      @Option(
              names = "--file",
              paramLabel = "FILE",
              description = "An exported ledger to prove in place of the installation's.")
          @Nullable Path file)
      throws IOException {
    Optional<EntryHash> known = Optional.ofNullable(head).map(this::hash);
    if (file != null) {
      return verifyFile(file, known);
    }
    try (Core core = open(options)) {
      LedgerHead end = core.ledger.head();
      Verdict verdict = LedgerVerification.verify(new LedgerWalk(core.ledger), end, known);
      if (verdict instanceof Verdict.Broken broken) {
        return complain(explain(broken));
      }
      tell(end, core.ledger.between(LedgerContinuity.RESTORED, Instant.EPOCH, END));
      return ExitCode.OK;
    }
  }

  /** Needs neither the database nor the installation's key. */
  private int verifyFile(Path file, Optional<EntryHash> known) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      LedgerExport export = new LedgerExport(reader);
      Verdict verdict = LedgerVerification.verify(() -> export, known);
      if (verdict instanceof Verdict.Broken broken) {
        boolean isAtALine = broken.what() != Verdict.Break.UNKNOWN_HEAD;
        return complain((isAtALine ? file + ":" + export.line() + ": " : "") + explain(broken));
      }
      tell(export.head(), export.restored());
      if (known.isEmpty()) {
        say(
            "What was cut off at the end shows nowhere in a file: compare the check value with one"
                + " that was kept elsewhere, or give that with --head.");
      }
      return ExitCode.OK;
    } catch (NoSuchFileException e) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no file " + file + "; goodhart ledger export writes one.",
          e);
    }
  }

  private void tell(LedgerHead end, List<LedgerEntry> restored) {
    say(
        String.format(
            Locale.ROOT,
            "The ledger is whole: %,d entries, check value %s",
            end.sequence(),
            end.hash().hex()));
    restored.stream().map(LedgerCommand::restored).forEach(this::say);
  }

  private int complain(String problem) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("goodhart: " + problem);
    err.flush();
    return ExitCode.SOFTWARE;
  }

  private void say(String sentence) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(sentence);
    out.flush();
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Write every entry as a line of JSON; people are keys, texts are hashes.")
  int export(@Mixin CommonOptions options) {
    try (Core core = open(options)) {
      PrintWriter out = spec.commandLine().getOut();
      LedgerLine form = new LedgerLine();
      for (LedgerEntry entry : new LedgerWalk(core.ledger)) {
        out.println(form.write(entry));
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  private static String restored(LedgerEntry entry) {
    String until =
        entry.facts().stream()
            .filter(fact -> fact.name().equals(LedgerContinuity.LOST_UNTIL))
            .map(Fact::value)
            .findFirst()
            .orElse("?");
    return "Entry "
        + entry.sequence()
        + " says that the ledger was restored from a backup then; it had got to entry "
        + until
        + " before.";
  }

  private static Core open(CommonOptions options) {
    return Core.open(options.config(), options.secrets(), options.data(), options.standingClock());
  }

  private EntryHash hash(String text) {
    try {
      return new EntryHash(text.strip());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage() + ".", e);
    }
  }

  private static String explain(Verdict.Broken broken) {
    String entry = "Entry " + broken.sequence() + " of the ledger ";
    return switch (broken.what()) {
      case CHANGED -> entry + "was changed: its check value is not the one of what it says.";
      case UNLINKED ->
          entry + "does not follow from the one before it: one of the two was exchanged.";
      case MISSING -> entry + "is missing, and there are later ones.";
      case OUT_OF_ORDER -> entry + "stands in another place than it was written.";
      case CUT_OFF -> entry + "and what follows was cut off.";
      case ADDED -> entry + "stands behind the recorded end.";
      case EXCHANGED -> entry + "was exchanged: it is not the recorded last one.";
      case UNKNOWN_HEAD ->
          "The given check value is not in the ledger, which ends with entry "
              + broken.sequence()
              + ": it was cut off or written anew since.";
    };
  }
}
