package io.goodhart.edge.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MigrationSetTest {
  private static final Path BASE = Path.of("src/main/resources/db");

  private static List<String> scripts(String folder) throws IOException {
    try (Stream<Path> files = Files.list(BASE.resolve(folder))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".sql"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theSeriesNamesEveryScriptInOrder() throws IOException {
    assertThat(MigrationSet.of(List.of("common")).texts().keySet())
        .containsExactlyElementsOf(scripts("common"));
  }

  @Test
  void everyScriptOfPostgresqlReplacesOneOfTheSeries() throws IOException {
    assertThat(scripts("common")).containsAll(scripts("postgres"));
  }

  @Test
  void anEarlierFolderWins() {
    Map<String, String> sqlite = MigrationSet.of(List.of("common")).texts();
    Map<String, String> postgres = MigrationSet.of(List.of("postgres", "common")).texts();

    assertThat(sqlite.get("V002__event.sql")).contains("WITHOUT ROWID");
    assertThat(postgres.get("V002__event.sql")).doesNotContain("WITHOUT ROWID");
    assertThat(postgres.get("V014__mark.sql")).isEqualTo(sqlite.get("V014__mark.sql"));
  }

  @Test
  void everyScriptSaysWhyInItsFirstLine() throws IOException {
    for (String folder : List.of("common", "postgres")) {
      for (String name : scripts(folder)) {
        assertThat(Files.readString(BASE.resolve(folder).resolve(name))).startsWith("-- ");
      }
    }
  }

  @Test
  void bothSeriesMakeTheSameColumns() {
    Map<String, String> sqlite = MigrationSet.of(List.of("common")).texts();
    Map<String, String> postgres = MigrationSet.of(List.of("postgres", "common")).texts();

    postgres.forEach(
        (name, text) -> assertThat(columns(text)).as(name).isEqualTo(columns(sqlite.get(name))));
  }

  /**
   * What stands before the triggers, which each database words in its own way and one may not need.
   */
  private static List<String> columns(@Nullable String script) {
    return String.valueOf(script)
        .lines()
        .takeWhile(line -> !line.matches("CREATE (FUNCTION|TRIGGER) .*"))
        .filter(line -> !line.strip().startsWith("--") && !line.equals("SELECT 1;"))
        .map(line -> line.replace(" WITHOUT ROWID", ""))
        .map(line -> line.replaceFirst("id (INTEGER|BIGINT GENERATED.*) PRIMARY KEY", "id"))
        .toList();
  }
}
