package io.goodhart.app;

import io.goodhart.ledger.Pseudonyms;
import io.goodhart.privacy.SecondKey;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lets a works council close other people's data with a key of its own, and open it again. */
@Command(
    name = "works-council",
    mixinStandardHelpOptions = true,
    description = "Close data about single people with a second key that a works council holds.")
final class WorksCouncilCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "lock",
      mixinStandardHelpOptions = true,
      description = "Nobody can open data about another person until the key is taken away.")
  int lock(
      @Mixin CommonOptions options,
      @Option(
              names = "--key",
              required = true,
              interactive = true,
              arity = "0..1",
              prompt = "The works council's key: ",
              description = "The key; without a value it is asked for and not shown.")
          char[] key) {
    if (key.length < SecondKey.SHORTEST) {
      throw new ParameterException(
          spec.commandLine(), "The key needs at least " + SecondKey.SHORTEST + " characters.");
    }
    return with(
        options,
        key,
        SecondKey::set,
        "Locked. Nobody can open data about another person, whatever the settings say. Start"
            + " goodhart serve again, so that it holds there too.",
        "There is a key already. Take it away first: goodhart works-council unlock --key");
  }

  @Command(
      name = "unlock",
      mixinStandardHelpOptions = true,
      description = "Take the key away; then the settings decide again.")
  int unlock(
      @Mixin CommonOptions options,
      @Option(
              names = "--key",
              required = true,
              interactive = true,
              arity = "0..1",
              prompt = "The works council's key: ",
              description = "The key; without a value it is asked for and not shown.")
          char[] key) {
    return with(
        options,
        key,
        SecondKey::takeAway,
        "Unlocked. The settings decide again (privacy.works-council), from the next start of"
            + " goodhart serve on.",
        "This is not the key. Nothing was changed.");
  }

  private int with(
      CommonOptions options,
      char[] key,
      BiFunction<SecondKey, char[], Boolean> act,
      String done,
      String refused) {
    try (Core core =
        Core.open(options.config(), options.secrets(), options.data(), options.standingClock())) {
      boolean acted = act.apply(secondKey(core), key);
      PrintWriter to = acted ? spec.commandLine().getOut() : spec.commandLine().getErr();
      to.println(acted ? done : "goodhart: " + refused);
      to.flush();
      return acted ? ExitCode.OK : ExitCode.SOFTWARE;
    } finally {
      Arrays.fill(key, ' ');
    }
  }

  private static SecondKey secondKey(Core core) {
    return new SecondKey(
        core.marks,
        core.ledger,
        new Pseudonyms(core.key.derive("ledger")).of("operator"),
        new SecureRandom(),
        core.clock);
  }
}
