package io.goodhart.edge.slack.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.Digest;
import io.goodhart.digest.SaidFigure;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.edge.sql.digest.JdbiSaidFigures;
import io.goodhart.privacy.Figure;
import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterRow;
import io.goodhart.sandbox.state.SandboxMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails, all teams get one digest a week together, and one correction of it. */
class AllTeamsExactlyOnceTest {
  static final String CHANNEL = "C0OTHER";

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir private Path folder;

  private SlackHouse house;

  @BeforeEach
  void open() {
    house = new SlackHouse(folder);
    house.roster.apply(
        IntStream.rangeClosed(1, 12).mapToObj(AllTeamsExactlyOnceTest::row).toList(),
        LocalDate.of(2026, 11, 1));
    house.workspace().join(CHANNEL, SlackHouse.BOT_USER);
    house.clock.advanceTo(MONDAY);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest(name = "killed after the step: {0}")
  @ValueSource(booleans = {false, true})
  void aProcessThatIsKilledAtAnyStepOfPostOrCorrectionLeavesOneOfEach(boolean after) {
    boolean killed = true;
    int weeks = 0;
    for (int step = 1; killed; step++) {
      killed = runAndKill(step, after);
      settle();
      weeks++;
      assertThat(posts()).as("killed at step %d of the post", step).hasSize(weeks);
      SandboxMessage posted = posts().get(weeks - 1);
      wasSaidToBeMet();
      later(Duration.ofDays(2));

      killed |= runAndKill(step, after);
      settle();

      SandboxMessage corrected = posts().get(posts().size() - 1);
      assertThat(posts()).as("killed at step %d of the correction", step).hasSize(weeks);
      assertThat(corrected.ts()).isEqualTo(posted.ts());
      assertThat(corrected.text()).contains("First posted as \"met\".");
      assertThat(house.workspace().thread(CHANNEL, corrected.ts()))
          .as("killed at step %d of the correction", step)
          .hasSize(2);
      later(Duration.ofDays(5));
    }
    assertThat(weeks).isGreaterThan(6);
  }

  private boolean runAndKill(int step, boolean after) {
    try (DigestProcess process = DigestProcess.killed(house, step, after)) {
      return process.runAllTeamsUntilKilled();
    }
  }

  private void settle() {
    for (int i = 0; i < 3; i++) {
      later(OutboxSender.LEASE.plusSeconds(5));
      try (DigestProcess rested = DigestProcess.on(house)) {
        rested.runAllTeams();
      }
    }
  }

  /** As if the last digest had been posted with everybody in it. */
  private void wasSaidToBeMet() {
    ReportingWeek week = ReportingWeek.containing(house.clock.instant(), BERLIN).previous();
    house.database.write(
        "Saying something else",
        connection -> connection.handle().execute("DELETE FROM digest_figure"));
    new JdbiSaidFigures(house.database)
        .keep(
            "digest:org:" + week + ":1",
            new SaidFigure(
                Digest.Status.MET, Optional.of(new Figure.Range(12, 12)), house.clock.instant()));
  }

  private void later(Duration by) {
    house.clock.advanceTo(house.clock.instant().plus(by));
  }

  private List<SandboxMessage> posts() {
    return house.workspace().messages(CHANNEL).stream()
        .filter(message -> message.json().path("bot_id").asText().equals("B0GOODHART"))
        .toList();
  }

  private static RosterRow row(int number) {
    return new RosterRow(
        "m-" + number,
        List.of(Alias.slackUser(SlackHouse.TEAM, "U0M" + number)),
        "Payments",
        Optional.of(BERLIN),
        Optional.of(LocalDate.of(2026, 1, 1)),
        Optional.empty(),
        true,
        Optional.empty(),
        false);
  }
}
