package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.adoption.Adoption;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of weeks in which somebody counted who has their data erased since. */
class ForgottenWeeksTest {
  @TempDir private Path folder;

  private Town town;

  @BeforeEach
  void open() {
    town = new Town(folder, "admins: \"U0CARLA, U0BEN\"\n");
    await().until(() -> town.core.roster.memberOf(Alias.guess("anna@example.dev")).isPresent());
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void theDigestsOfClosedWeeksStayWordForWord() throws IOException {
    bringACompany();
    List<String> before = told();
    assertThat(before.get(0)).contains("10 of 14 people").contains("Over four weeks.");

    town.ask(Town.ANNA, "forget FORGET");

    assertThat(told()).isEqualTo(before);
    assertThat(rows("kept_count")).isPositive();
  }

  @Test
  void theRunningWeekDoesNotCountWhoWasForgotten() throws IOException {
    bringACompany();
    town.ask(Town.ANNA, "forget FORGET");
    ReportingWeek running = ReportingWeek.containing(Town.NOW, ZoneOffset.UTC);

    Adoption week = town.core.figures.adoption.ofAll(running);

    assertThat(week.deliberate()).isZero();
    assertThat(week.possible()).isEqualTo(week.eligible() - week.seen());
  }

  /** Anna and thirteen others in one team, for six weeks and the beginning of the running one. */
  private void bringACompany() throws IOException {
    StringBuilder roster = new StringBuilder("member,email,team,timezone,joined,left\n");
    StringBuilder usage = new StringBuilder();
    for (int person = 1; person <= 14; person++) {
      String address = person == 1 ? "anna@example.dev" : "p" + person + "@example.dev";
      roster.append("m-").append(person).append(',').append(address);
      roster.append(",Core,Europe/Berlin,2026-01-05,\n");
      for (int week = 0; week < 7; week++) {
        boolean asks = person <= 10 - week % 2 && (week < 6 || person == 1);
        usage.append(
            String.format(
                Locale.ROOT,
                "{\"ts\":\"%sT09:00:00Z\",\"developer\":\"%s\",\"trigger\":\"%s\"}%n",
                LocalDate.of(2026, 10, 5).plusWeeks(week),
                address,
                asks || (person == 12 && week == 3) ? "human" : "agent"));
      }
    }
    usage.append("{\"ts\":\"2026-11-10T10:00:00Z\",\"developer\":\"p10@example.dev\"");
    usage.append(",\"trigger\":\"human\"}\n");
    bring("roster", roster.toString());
    bring("ndjson", usage.toString());
  }

  private List<String> told() {
    List<String> told = new ArrayList<>();
    for (String week : List.of("2026-W46", "2026-W45", "2026-W44", "2026-W42")) {
      for (List<String> whose : List.of(List.of("--team", "Core"), List.of("--org"))) {
        List<String> command = new ArrayList<>(List.of("digest", "--week", week));
        command.addAll(whose);
        told.add(standing(command));
      }
    }
    return told;
  }

  private void bring(String format, String text) throws IOException {
    standing(List.of("import", "--format", format, written(text).toString()));
  }

  private String standing(List<String> command) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("--data", folder.toString(), "--now", Town.NOW.toString()));
    return Cli.output(all.toArray(String[]::new));
  }

  private Path written(String text) throws IOException {
    Path outside = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-files"));
    return Files.writeString(outside.resolve("brought"), text);
  }

  private long rows(String table) {
    return town.core.database.read(
        "Counting",
        handle -> handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }
}
