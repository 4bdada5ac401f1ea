package io.goodhart.edge.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.Source;
import io.goodhart.intake.Tally;
import io.goodhart.testing.JsonMutation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a file of usage holds, its records are taken or refused one by one, each has one
 * outcome, and of noise nothing is kept. A failure names the seed that makes its file again.
 */
@Timeout(60)
class ExportFuzzTest {
  private static final int ROUNDS = 300;

  private final VendorHouse house = new VendorHouse();

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @EnumSource(UsageExport.class)
  void recordsWithOddFieldsAreTakenOrRefused(UsageExport export) throws IOException {
    List<String> documents = documents(export);
    for (long seed = 0; seed < ROUNDS; seed++) {
      JsonMutation mutation = new JsonMutation(new Random(seed), 12, List.of("2026-11-16"));
      String file = documents.stream().map(mutation::of).collect(Collectors.joining("\n"));

      assertAccountedFor(bring(export, file, seed), seed);
    }

    assertThat(house.store.events()).as("some of what was only a little odd").isNotEmpty();
    assertThat(house.tally.count(Source.IMPORT, Tally.Outcome.FAILED)).isZero();
  }

  @ParameterizedTest
  @EnumSource(UsageExport.class)
  void filesThatBreakOffAreReadUpToThere(UsageExport export) throws IOException {
    String whole = String.join("\n", documents(export));
    long most = house.bring(export, whole).added();
    for (long seed = 0; seed < ROUNDS; seed++) {
      int end = new Random(seed).nextInt(whole.length());

      ImportReport report = bring(export, whole.substring(0, end), seed);

      assertAccountedFor(report, seed);
      assertThat(report.added()).as("seed %d", seed).isZero();
    }

    assertThat(house.store.events()).hasSize((int) most);
  }

  @ParameterizedTest
  @EnumSource(UsageExport.class)
  void ofNoiseNothingIsKept(UsageExport export) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);

      assertAccountedFor(
          bring(export, JsonMutation.noise(random, random.nextInt(2_000)), seed), seed);
    }

    assertThat(house.store.events()).isEmpty();
  }

  private ImportReport bring(UsageExport export, String file, long seed) {
    try {
      return house.bring(export, file);
    } catch (RuntimeException e) {
      throw new AssertionError("Seed " + seed + " makes a file that breaks the import", e);
    }
  }

  private static void assertAccountedFor(ImportReport report, long seed) {
    assertThat(report.added() + report.duplicate() + report.ignored() + report.malformed())
        .as("records of seed %d with an outcome", seed)
        .isEqualTo(report.read());
  }

  /** The sample, record by record where it is written so; it stores something as it is. */
  private static List<String> documents(UsageExport export) throws IOException {
    Path folder = Path.of("src/test/resources/vendor");
    if (export == UsageExport.NDJSON) {
      return List.of(
          "{\"ts\":\"2026-11-16T09:00:00Z\",\"developer\":\"ada@example.dev\",\"tool\":\"codex\","
              + "\"session\":\"s\",\"input_tokens\":5,\"output_tokens\":7,"
              + "\"trigger\":\"human\",\"outcomes\":2,\"human_reply\":1,"
              + "\"fingerprint\":\"00112233aabbccdd\"}");
    }
    try (Stream<Path> files = Files.list(folder)) {
      Path file =
          files
              .filter(path -> path.getFileName().toString().startsWith(export.code() + "."))
              .findFirst()
              .orElseThrow();
      return file.toString().endsWith(".ndjson")
          ? Files.readAllLines(file)
          : List.of(Files.readString(file));
    }
  }
}
