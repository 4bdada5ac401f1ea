package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.ledger.Chains;
import io.goodhart.ledger.EntryHash;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.ledger.LedgerEntry;
import io.goodhart.ledger.LedgerHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerCommandTest {
  private static final int LENGTH = 9;

  @TempDir private Path folder;
  private String config = "";

  @BeforeEach
  void open() throws IOException {
    config = Files.writeString(folder.resolve("goodhart.yml"), "server:\n  port: 0\n").toString();
    try (Core core =
        Core.open(Config.defaults(), Secrets.from(Map.of()), folder, Clock.systemUTC())) {
      for (int number = 1; number <= LENGTH; number++) {
        core.ledger.append(Chains.step(number));
      }
    }
  }

  @Test
  void aWholeLedgerIsProvedAndItsCheckValueTold() throws IOException {
    String head = lines().get(LENGTH - 1).get("hash").asText();

    assertThat(run("verify").out())
        .isEqualTo("The ledger is whole: 9 entries, check value " + head + System.lineSeparator());
    assertThat(run("verify", "--head", head).code()).isZero();
    assertThat(run("verify", "--head", lines().get(3).get("hash").asText()).code()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE ledger_entry SET at_ms = at_ms + 1 WHERE sequence = 4 | Entry 4 of the ledger was"
            + " changed: its check value is not the one of what it says.",
        "UPDATE ledger_fact SET value = '99' WHERE sequence = 4 AND name = 'step' | Entry 4 of the"
            + " ledger was changed: its check value is not the one of what it says.",
        "UPDATE ledger_entry SET hash = 'x' WHERE sequence = 4 | Entry 4 of the ledger was changed:"
            + " its check value is not the one of what it says.",
        "DELETE FROM ledger_fact WHERE sequence = 4 | Entry 4 of the ledger was changed: its check"
            + " value is not the one of what it says.",
        "DELETE FROM ledger_entry WHERE sequence = 4"
            + " | Entry 4 of the ledger is missing, and there are later ones.",
        "DELETE FROM ledger_entry WHERE sequence >= 4"
            + " | Entry 4 of the ledger and what follows was cut off.",
        "UPDATE ledger_head SET sequence = 8"
            + " | Entry 9 of the ledger stands behind the recorded end.",
      })
  void whatWasDoneToItIsFoundAndLocated(String tampering, String said) throws SQLException {
    tamper(tampering);

    Cli run = run("verify");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().strip()).isEqualTo("goodhart: " + said);
  }

  @Test
  void aLedgerThatWasCutOffWithItsHeadLacksTheKeptCheckValue() throws IOException, SQLException {
    List<JsonNode> entries = lines();
    String head = entries.get(LENGTH - 1).get("hash").asText();
    tamper(
        "DELETE FROM ledger_entry WHERE sequence > 5",
        "UPDATE ledger_head SET sequence = 5, hash = '"
            + entries.get(4).get("hash").asText()
            + "'");

    assertThat(run("verify").code()).isZero();
    Cli run = run("verify", "--head", head);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(
            "goodhart: The given check value is not in the ledger, which ends with entry 5");
  }

  @Test
  void anExportIsProvedWithoutTheInstallation() throws IOException {
    Path export = export(export());
    String head = lines().get(LENGTH - 1).get("hash").asText();

    Cli run = Cli.run("ledger", "verify", "--file", export.toString(), "--head", head);

    assertThat(run.out().strip()).isEqualTo("The ledger is whole: 9 entries, check value " + head);
    assertThat(Cli.output("ledger", "verify", "--file", export.toString()))
        .contains("What was cut off at the end shows nowhere in a file");
    assertThat(Cli.run("ledger", "verify", "--file", folder.resolve("none").toString()).code())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "changed | :4: Entry 4 of the ledger was changed",
        "spaced | :4: Entry 4 of the ledger was changed",
        "widened | :4: Entry 4 of the ledger was changed",
        "garbled | :4: Entry 4 of the ledger was changed",
        "removed | :4: Entry 4 of the ledger is missing, and there are later ones",
        "reordered | :4: Entry 4 of the ledger is missing, and there are later ones",
        "repeated | :5: Entry 4 of the ledger stands in another place",
        "rewritten | :5: Entry 5 of the ledger does not follow from the one before it",
        "beheaded | :1: Entry 1 of the ledger is missing, and there are later ones",
        "cut | The given check value is not in the ledger, which ends with entry 5",
      })
  void whatWasDoneToAnExportIsFoundAndLocated(String tampering, String said) throws IOException {
    List<String> lines = new ArrayList<>(export());
    String fourth = lines.get(3);
    switch (tampering) {
      case "changed" -> lines.set(3, fourth.replace("\"value\":\"4\"", "\"value\":\"99\""));
      case "spaced" -> lines.set(3, fourth.replace("\"kind\":", "\"kind\": "));
      case "widened" -> lines.set(3, fourth.replace("{\"sequence\"", "{\"note\":1,\"sequence\""));
      case "garbled" -> lines.set(3, fourth.substring(0, 40));
      case "removed" -> lines.remove(3);
      case "reordered" -> Collections.swap(lines, 3, 4);
      case "repeated" -> lines.add(4, fourth);
      case "rewritten" -> lines.set(3, rewritten(fourth));
      case "beheaded" -> lines.remove(0);
      default -> lines.subList(5, LENGTH).clear();
    }
    assertThat(lines).isNotEqualTo(export());
    String head = lines().get(LENGTH - 1).get("hash").asText();

    Cli run = Cli.run("ledger", "verify", "--file", export(lines).toString(), "--head", head);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(said);
  }

  @Test
  void aCheckValueOfAnotherFormIsBadUsage() {
    assertThat(run("verify", "--head", "3f9a").code()).isEqualTo(2);
  }

  @Test
  void theExportHoldsEveryEntryAndNoName() throws IOException {
    List<JsonNode> lines = lines();

    assertThat(lines).hasSize(LENGTH);
    assertThat(lines.get(0).get("previous").asText()).isEqualTo(EntryHash.GENESIS.hex());
    assertThat(lines.get(1).get("previous")).isEqualTo(lines.get(0).get("hash"));
    assertThat(lines.get(0).get("facts").toString())
        .contains("\"name\":\"by\",\"value\":\"" + Chains.key("anna").hex() + "\"")
        .doesNotContain("anna");
  }

  /** The entry with another time and the check value that goes with it. */
  private static String rewritten(String line) {
    LedgerLine form = new LedgerLine();
    LedgerEntry entry = form.read(line).orElseThrow();
    LedgerDraft.Builder draft =
        LedgerDraft.of(entry.kind(), entry.at().plusSeconds(1), entry.policyVersion());
    return form.write(
        LedgerEntry.following(
            new LedgerHead(entry.sequence() - 1, entry.previous()), draft.build()));
  }

  private List<String> export() {
    return run("export").out().lines().toList();
  }

  private Path export(List<String> lines) throws IOException {
    return Files.write(folder.resolve("export.ndjson"), lines);
  }

  private List<JsonNode> lines() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : run("export").out().lines().toList()) {
      lines.add(json.readTree(line));
    }
    return lines;
  }

  private Cli run(String... args) {
    List<String> all = new ArrayList<>(List.of("ledger"));
    all.addAll(List.of(args));
    all.addAll(List.of("--data", folder.toString(), "--config", config));
    return Cli.run(all.toArray(String[]::new));
  }

  /** As somebody would who has the file. */
  private void tamper(String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("goodhart.db"));
        Statement execute = connection.createStatement()) {
      for (String trigger :
          List.of("entry_stays", "entry_is_kept", "fact_stays", "fact_is_kept", "head_moves_on")) {
        execute.execute("DROP TRIGGER ledger_" + trigger);
      }
      for (String statement : statements) {
        execute.execute(statement);
      }
    }
  }
}
