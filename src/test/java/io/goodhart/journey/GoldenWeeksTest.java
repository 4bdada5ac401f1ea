package io.goodhart.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.goodhart.app.Cli;
import io.goodhart.app.NotedMondays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Weeks in files, through the command line: what goes in, and what a team is told.
 *
 * <p>A folder under {@code weeks} is one case. {@code roster.csv}, {@code leave.csv} and {@code
 * usage.ndjson} are imported; {@code late.ndjson} comes in after the digest was looked at once, as
 * {@code expected-before-late.csv} says. What {@code notes.csv} says was done about notes since.
 * The clock stands at noon of {@code now.txt}, else of Wednesday 2026-11-25. The line is that of
 * {@code goodhart.yml}, else the default.
 */
class GoldenWeeksTest {
  private static final Path WEEKS = Path.of("src", "test", "resources", "weeks");
  private static final String WEDNESDAY = "2026-11-25T12:00:00Z";

  @TempDir private Path data;

  static List<String> weeks() throws IOException {
    try (Stream<Path> folders = Files.list(WEEKS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("weeks")
  void theWeekIsCountedAndToldAsExpected(String week) throws IOException {
    Path folder = WEEKS.resolve(week);
    bring(folder, "roster");
    bring(folder, "leave");
    bring(folder, "usage");
    if (Files.exists(folder.resolve("late.ndjson"))) {
      List<String> before = Files.readAllLines(folder.resolve("expected-before-late.csv"));
      assertThat(found(folder, before)).isEqualTo(before);
      bring(folder, "late");
    }

    note(folder);
    List<String> expected = Files.readAllLines(folder.resolve("expected.csv"));

    assertThat(found(folder, expected)).isEqualTo(expected);
    assertThat(told(folder, expected)).isEqualTo(Files.readString(folder.resolve("digest.txt")));
  }

  @ParameterizedTest
  @MethodSource("weeks")
  void neitherTheOrderOfTheFilesNorASecondTimeChangesAnything(String week) throws IOException {
    Path folder = WEEKS.resolve(week);
    List<String> expected = Files.readAllLines(folder.resolve("expected.csv"));
    for (String file : List.of("late", "usage", "roster", "leave")) {
      bring(folder, file);
    }
    assertThat(found(folder, expected)).isEqualTo(expected);
    String once = stored(folder);

    for (String file : List.of("leave", "roster", "usage", "late")) {
      assertThat(bring(folder, file)).doesNotContainPattern("read, [1-9]");
    }

    assertThat(stored(folder)).isEqualTo(once);
    assertThat(found(folder, expected)).isEqualTo(expected);
  }

  @Test
  void everyCaseIsExplained() throws IOException {
    for (String week : weeks()) {
      assertThat(WEEKS.resolve(week).resolve("README.md")).isNotEmptyFile();
    }
  }

  private void note(Path folder) throws IOException {
    Path notes = folder.resolve("notes.csv");
    if (Files.exists(notes)) {
      NotedMondays.play(notes, data);
    }
  }

  private String bring(Path folder, String name) {
    Path file =
        folder.resolve(name + (name.equals("usage") || name.equals("late") ? ".ndjson" : ".csv"));
    if (!Files.exists(file)) {
      return "";
    }
    String format = file.toString().endsWith(".csv") ? name : "ndjson";
    return run(folder, "import", "--format", format, file.toString());
  }

  /** What the digest's JSON says, as lines like those of the expectation. */
  private List<String> found(Path folder, List<String> expected) throws IOException {
    List<String> found = new ArrayList<>(List.of(expected.get(0)));
    for (String line : expected.subList(1, expected.size())) {
      String[] asked = line.split(",", -1);
      JsonNode json =
          new ObjectMapper()
              .readTree(
                  run(
                      folder,
                      "digest",
                      "--format",
                      "json",
                      "--team",
                      asked[0],
                      "--week",
                      asked[1]));
      found.add(
          String.join(
              ",",
              text(json, "/team"),
              text(json, "/week"),
              text(json, "/status"),
              text(json, "/reason"),
              text(json, "/eligible"),
              text(json, "/active/from"),
              text(json, "/active/to"),
              text(json, "/excluded")));
    }
    return found;
  }

  private String told(Path folder, List<String> expected) {
    StringBuilder told = new StringBuilder();
    for (String line : expected.subList(1, expected.size())) {
      String[] asked = line.split(",", -1);
      told.append("== ").append(asked[0]).append(", ").append(asked[1]).append('\n');
      told.append(run(folder, "digest", "--team", asked[0], "--week", asked[1]));
    }
    return told.toString();
  }

  /** What is there, without the counts of what came again. */
  private String stored(Path folder) throws IOException {
    JsonNode json = new ObjectMapper().readTree(run(folder, "status", "--format", "json"));
    return json.get("tools")
        + " "
        + json.get("unattributed")
        + " "
        + json.at("/intake/import/stored");
  }

  private String run(Path folder, String command, String... args) {
    List<String> all =
        new ArrayList<>(List.of(command, "--data", data.toString(), "--now", now(folder)));
    if (Files.exists(folder.resolve("goodhart.yml"))) {
      all.addAll(List.of("--config", folder.resolve("goodhart.yml").toString()));
    }
    all.addAll(List.of(args));
    return Cli.output(all.toArray(String[]::new));
  }

  private static String now(Path folder) {
    Path file = folder.resolve("now.txt");
    try {
      return Files.exists(file) ? Files.readString(file).strip() : WEDNESDAY;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(JsonNode json, String field) {
    JsonNode value = json.at(field);
    return value.isNull() ? "" : value.asText();
  }
}
