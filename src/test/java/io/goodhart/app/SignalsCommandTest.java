package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.DatabaseConfig;
import io.goodhart.edge.sql.ledger.JdbiLedger;
import io.goodhart.ledger.EntryKind;
import io.goodhart.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalsCommandTest {
  private static final String AFTER = "2026-07-01T12:00:00Z";
  private static final Instant MONDAY = Instant.parse("2026-06-01T08:00:00Z");

  @TempDir private Path folder;

  @BeforeEach
  void setUp() throws IOException {
    Cli.output(
        "import",
        "--data",
        data(),
        "--format",
        "roster",
        write(
            "roster.csv",
            "member,email,team\nm1,anna@example.dev,Core\nm2,bob@example.dev,Core\n"));
    // Two weeks alike: a text every five minutes, each time in the same size.
    String loop =
        IntStream.range(0, 120)
            .mapToObj(
                i ->
                    "{\"ts\":\"%s\",\"developer\":\"anna@example.dev\",\"fingerprint\":\"%016x\",\"input_tokens\":900,\"output_tokens\":90,\"session\":\"s%d\"}"
                        .formatted(
                            MONDAY.plusSeconds(i / 60 * 604_800L + i % 60 * 300L),
                            0x1234567812345678L,
                            i / 60))
            .collect(Collectors.joining("\n"));
    String other = "\n{\"ts\":\"2026-06-02T08:00:00Z\",\"developer\":\"m2\"}\n";
    Cli.output("import", "--data", data(), "--format", "ndjson", write("u.ndjson", loop + other));
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Cli signals(String... more) {
    return Cli.run(
        Stream.concat(Stream.of("signals", "--data", data(), "--now", AFTER), Arrays.stream(more))
            .toArray(String[]::new));
  }

  @Test
  void thereIsOneRowForEachPersonsWeekUnderTheNameAsImported() {
    List<String> lines =
        signals("--week", "2026-W23..2026-W24", "--purpose", "Evaluation").out().lines().toList();

    assertThat(lines.get(0)).isEqualTo("week,developer,score,flag,families,evidence");
    assertThat(lines)
        .hasSize(4)
        .anyMatch(line -> line.startsWith("2026-W23,anna@example.dev,0."))
        .anyMatch(line -> line.startsWith("2026-W24,anna@example.dev,0."))
        .anyMatch(line -> line.startsWith("2026-W23,m2,0."));
  }

  @Test
  void aLoopInItsSecondWeekIsFlaggedWithItsEvidence() {
    String row =
        signals("--week", "2026-W24", "--purpose", "Evaluation")
            .out()
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow();

    assertThat(row)
        .containsPattern("anna@example.dev,0\\.\\d+,1,")
        .contains("reuse 1.00 on 60 (people usually 0.05)");
  }

  @Test
  void tooLittleIsSaidAsSuch() {
    assertThat(signals("--week", "2026-W23", "--purpose", "Evaluation").out())
        .contains("not enough evidence (few weeks)")
        .contains("not enough evidence (few prompts)");
  }

  @Test
  void jsonHasTheOddsAsWell() throws IOException {
    JsonNode rows =
        new ObjectMapper()
            .readTree(
                signals("--week", "2026-W24", "--format", "json", "--purpose", "Evaluation").out());

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("score").asDouble()).isBetween(0.0, 1.0);
    assertThat(rows.get(0).get("families").isArray()).isTrue();
    assertThat(rows.get(0).get("e_value").asDouble()).isPositive();
    assertThat(rows.get(0).get("discovered_so_far").asBoolean()).isFalse();
  }

  @Test
  void withoutAPurposeNothingIsOpened() {
    Cli run = signals("--week", "2026-W24");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--purpose");
  }

  @Test
  void whatItWasOpenedForIsInTheLedgerFirst() {
    Cli run = signals("--week", "2026-W24", "--purpose", "Evaluation");
    Cli refused = signals("--week", "2026-W24", "--purpose", " ");

    List<String> recorded;
    try (Database database =
        Database.open(DatabaseConfig.embedded(folder.resolve("data"), ZoneOffset.UTC))) {
      Ledger ledger = new JdbiLedger(database);
      recorded =
          ledger
              .between(
                  new EntryKind("signals.opened"),
                  Instant.EPOCH,
                  Instant.parse(AFTER).plusSeconds(1))
              .stream()
              .map(entry -> entry.toString())
              .toList();
    }
    assertThat(run.code()).isZero();
    assertThat(refused.code()).isEqualTo(2);
    assertThat(recorded)
        .singleElement()
        .asString()
        .contains("2026-W24")
        .doesNotContain("Evaluation");
  }

  @Test
  void aWeekThatIsNotOverIsRefused() {
    Cli run = signals("--week", "2026-W27", "--purpose", "Evaluation");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("2026-W27 is not over");
  }

  @Test
  void aSpanGoesForwards() {
    Cli run = signals("--week", "2026-W24..2026-W23", "--purpose", "Evaluation");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("the first one first");
  }

  @Test
  void aSanctionedRunIsExplained() throws IOException {
    String sanctions =
        write(
            "sanctions.csv",
            """
            member,from,to,reason
            anna@example.dev,2026-06-08,2026-06-14,Moving the tests
            carol,2026-06-08,2026-06-14,Nobody
            m2,2026-06-09,2026-06-08,Backwards
            """);

    Cli imported = Cli.run("import", "--data", data(), "--format", "sanctions", sanctions);
    String row = signals("--week", "2026-W24", "--purpose", "Evaluation").out();

    assertThat(imported.out()).contains("3 read, 1 new").contains("2 malformed").contains("carol");
    assertThat(row).contains(",0,,explained by a sanction");
  }
}
