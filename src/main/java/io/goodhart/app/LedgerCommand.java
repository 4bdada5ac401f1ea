package io.goodhart.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.ledger.EntryHash;
import io.goodhart.ledger.Fact;
import io.goodhart.ledger.LedgerContinuity;
import io.goodhart.ledger.LedgerEntry;
import io.goodhart.ledger.LedgerVerification;
import io.goodhart.ledger.LedgerWalk;
import io.goodhart.ledger.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
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
          @Nullable String head) {
    Optional<EntryHash> known = Optional.ofNullable(head).map(this::hash);
    try (Core core = open(options)) {
      Verdict verdict =
          LedgerVerification.verify(new LedgerWalk(core.ledger), core.ledger.head(), known);
      if (verdict instanceof Verdict.Broken broken) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("goodhart: " + explain(broken));
        err.flush();
        return ExitCode.SOFTWARE;
      }
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          "The ledger is whole: %,d entries, check value %s%n",
          core.ledger.head().sequence(), core.ledger.head().hash().hex());
      core.ledger.between(LedgerContinuity.RESTORED, Instant.EPOCH, END).stream()
          .map(LedgerCommand::restored)
          .forEach(out::println);
      out.flush();
      return ExitCode.OK;
    }
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Write every entry as a line of JSON; people are keys, texts are hashes.")
  int export(@Mixin CommonOptions options) throws IOException {
    try (Core core = open(options)) {
      PrintWriter out = spec.commandLine().getOut();
      ObjectMapper json = new ObjectMapper();
      for (LedgerEntry entry : new LedgerWalk(core.ledger)) {
        out.println(json.writeValueAsString(line(json, entry)));
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

  private static ObjectNode line(ObjectMapper json, LedgerEntry entry) {
    ObjectNode line =
        json.createObjectNode()
            .put("sequence", entry.sequence())
            .put("previous", entry.previous().hex())
            .put("at", entry.at().toString())
            .put("kind", entry.kind().code())
            .put("policy_version", entry.policyVersion());
    ArrayNode facts = line.putArray("facts");
    for (Fact fact : entry.facts()) {
      facts
          .addObject()
          .put("type", fact.type().code())
          .put("name", fact.name())
          .put("value", fact.value());
    }
    return line.put("hash", entry.hash().hex());
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
