package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.calendar.MovableClock;
import io.goodhart.commands.Asker;
import io.goodhart.digest.Message;
import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * While a week is open, what others see of a team stands still: looks with people at work between
 * them give away nothing of anybody's running week, over the real database.
 */
class OpenWeekTest {
  private static final Instant THURSDAY = Instant.parse("2026-11-19T10:00:00Z");
  private static final int PEOPLE = 14;
  private static final int LOOKS = 40;
  private static final int LOOKS_BETWEEN = 20;
  private static final int OF_WHICH_AT_ALL = 20;

  @TempDir private Path folder;

  @Test
  void looksAtATeamInAnOpenWeekAreTheSame() throws IOException {
    MovableClock clock = MovableClock.startingAt(THURSDAY, Clock.fixed(THURSDAY, ZoneOffset.UTC));
    try (Core core = Core.open(Config.defaults(), Secrets.from(Map.of()), folder, clock)) {
      core.roster.apply(rows(), LocalDate.of(2026, 11, 1));
      work(core, "2026-11-10", PEOPLE);
      Asker member = new Asker(Alias.slackUser("T1", "U1"), ZoneId.of("Europe/Berlin"));
      Answers answers = new Answers(core);

      Set<Message> team = new HashSet<>();
      Set<Message> org = new HashSet<>();
      for (int look = 0; look < LOOKS; look++) {
        if (look % LOOKS_BETWEEN == LOOKS_BETWEEN / 2) {
          clock.advanceTo(clock.instant().plus(Duration.ofHours(6)));
          work(core, "2026-11-19", look / LOOKS_BETWEEN + 1);
        }
        team.add(answers.usage.answer("team", member));
        if (look % OF_WHICH_AT_ALL == 0) {
          org.add(answers.usage.answer("org", member));
        }
      }

      assertThat(team).singleElement().asString().contains("of 14", "9–15 November");
      assertThat(org).hasSize(1);
      assertThat(answers.usage.answer("team 2026-W47", member).summary())
          .startsWith("*This week is still open*");
      assertThat(answers.usage.answer("", member).summary()).contains("1 prompt of yours");
    }
  }

  /** The first of them ask an agent something on that day. */
  private void work(Core core, String day, int people) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= people; i++) {
      lines.append(
          """
          {"ts":"%sT09:00:00Z","developer":"m%d@example.dev","trigger":"human","id":"%s-%d"}
          """
              .formatted(day, i, day, i));
    }
    Path file = Files.writeString(folder.resolve("usage.ndjson"), lines);
    String unused =
        Cli.output(
            "import",
            "--format",
            "ndjson",
            "--data",
            folder.toString(),
            "--now",
            core.clock.instant().toString(),
            file.toString());
  }

  private static List<RosterRow> rows() {
    List<RosterRow> rows = new ArrayList<>();
    for (int i = 1; i <= PEOPLE; i++) {
      rows.add(
          new RosterRow(
              "m-" + i,
              List.of(Alias.slackUser("T1", "U" + i), Alias.guess("m" + i + "@example.dev")),
              "Payments",
              Optional.of(ZoneId.of("Europe/Berlin")),
              Optional.of(LocalDate.of(2026, 1, 1)),
              Optional.empty(),
              true,
              Optional.empty(),
              false));
    }
    return rows;
  }
}
