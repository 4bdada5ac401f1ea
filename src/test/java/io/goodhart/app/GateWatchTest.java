package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.calendar.MovableClock;
import io.goodhart.digest.Message;
import io.goodhart.edge.gate.policy.PolicyFile;
import io.goodhart.edge.gate.policy.PolicyPlace;
import io.goodhart.ledger.Chains;
import io.goodhart.ledger.LedgerEntry;
import io.goodhart.ledger.LedgerVerification;
import io.goodhart.ledger.LedgerWalk;
import io.goodhart.ledger.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateWatchTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant BEFORE = MONDAY.minusSeconds(1);
  private static final String GOOD = "rules: [{name: all, effect: deny}]";

  @TempDir private Path folder;
  private final MovableClock clock =
      MovableClock.startingAt(BEFORE, Clock.fixed(BEFORE, ZoneOffset.UTC));
  private final Map<String, Message> said = new LinkedHashMap<>();
  private Path policy = Path.of("policy.yml");

  @BeforeEach
  void writePolicy() throws IOException {
    policy = Files.writeString(folder.resolve("policy.yml"), GOOD);
  }

  @Test
  void aBrokenPolicyIsToldOnceAndKeepsTheProcessFromBeingReady() throws IOException {
    try (Core core = open()) {
      PolicyFile file = new PolicyFile(PolicyPlace.in(policy));
      GateWatch watch = watch(core, file);
      assertThat(watch.problems()).isEmpty();

      Files.writeString(policy, "rules: [{name: all, effect: maybe}]");
      file.reload();
      watch.tell();
      watch.tell();

      assertThat(watch.problems()).anyMatch(one -> one.contains("policy.yml:1: effect"));
      assertThat(said.values())
          .singleElement()
          .extracting(Message::summary)
          .asString()
          .startsWith("The policy for agents has ")
          .endsWith(" so the last good one stays in force.");
    }
  }

  @Test
  void aPolicyThatNeverHeldIsToldAsSuch() throws IOException {
    Files.writeString(policy, "rules: [{name: all}]");
    try (Core core = open()) {
      watch(core, new PolicyFile(PolicyPlace.in(policy))).tell();

      assertThat(said.values())
          .singleElement()
          .extracting(Message::summary)
          .asString()
          .endsWith("everything agents ask is denied.");
    }
  }

  @Test
  void theLedgersHeadIsPostedOnceAWeekFromMondayNineOn() {
    try (Core core = open()) {
      GateWatch watch = watch(core, new PolicyFile(PolicyPlace.in(policy)));
      LedgerEntry last = core.ledger.append(Chains.step(1));
      watch.tell();
      assertThat(said).isEmpty();
      clock.advanceTo(MONDAY);
      watch.tell();
      core.ledger.append(Chains.step(2));
      watch.tell();
      clock.advanceTo(MONDAY.plusSeconds(7 * 86_400));
      watch.tell();

      assertThat(said).containsOnlyKeys("ledger-head:2026-11-23", "ledger-head:2026-11-30");
      Message posted = Objects.requireNonNull(said.get("ledger-head:2026-11-23"));
      assertThat(posted.summary())
          .startsWith("Ledger of decisions up to Mon 23 Nov, 09:00 UTC: 1 entry, check value ");
      assertThat(posted.parts()).contains(new Message.Part.Code(last.hash().hex()));
    }
  }

  @Test
  void aRestoreFromABackupBeginsAnAnnouncedSegment() throws IOException {
    Path database = folder.resolve("goodhart.db");
    Path backup = folder.resolve("backup");
    write(1);
    Files.copy(database, backup);
    write(2, 3);
    Files.copy(backup, database, StandardCopyOption.REPLACE_EXISTING);

    try (Core core = open()) {
      watch(core, new PolicyFile(PolicyPlace.in(policy))).begin();
      core.ledger.append(Chains.step(4));
      watch(core, new PolicyFile(PolicyPlace.in(policy))).begin();

      assertThat(core.ledger.after(0, 10))
          .extracting(entry -> entry.kind().code())
          .containsExactly("test.step", "ledger.restored", "test.step");
      assertThat(
              LedgerVerification.verify(
                  new LedgerWalk(core.ledger), core.ledger.head(), Optional.empty()))
          .isInstanceOf(Verdict.Intact.class);
    }
    assertThat(said.values())
        .singleElement()
        .extracting(Message::summary)
        .asString()
        .contains("It ended with entry 1 there and had got to entry 3");
    assertThat(Cli.output("ledger", "verify", "--data", folder.toString()))
        .contains("Entry 2 says that the ledger was restored from a backup");
  }

  @Test
  void aLedgerThatGoesOnBeginsNoSegment() {
    write(1);
    write(2);
    write(new int[0]);

    assertThat(said).isEmpty();
    try (Core core = open()) {
      assertThat(core.ledger.head().sequence()).isEqualTo(2);
    }
  }

  /** A run of the bot in which these steps are recorded. */
  private void write(int... steps) {
    try (Core core = open()) {
      GateWatch watch = watch(core, new PolicyFile(PolicyPlace.in(policy)));
      watch.begin();
      for (int step : steps) {
        core.ledger.append(Chains.step(step));
      }
      clock.advanceTo(MONDAY.plusSeconds(1));
      watch.tell();
    }
    said.clear();
  }

  private GateWatch watch(Core core, PolicyFile file) {
    return new GateWatch(
        core, file, (key, channel, message, thread) -> said.putIfAbsent(key, message));
  }

  private Core open() {
    Config defaults = Config.defaults();
    Config config = defaults.withApprovals(defaults.approvals().withChannel("#approvals"));
    return Core.open(config, Secrets.from(Map.of()), folder, clock);
  }
}
