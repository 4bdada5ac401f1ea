package io.goodhart.edge.slack.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.MovableClock;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.Digest;
import io.goodhart.digest.KeptSchedule;
import io.goodhart.digest.SaidFigure;
import io.goodhart.digest.ScheduleChange;
import io.goodhart.digest.TeamTimetable;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.edge.sql.digest.JdbiSaidFigures;
import io.goodhart.privacy.Figure;
import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterRow;
import io.goodhart.roster.Team;
import io.goodhart.sandbox.state.SandboxChannel;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.SandboxMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails, a channel gets one digest a week, or a lead is told. Lena leads the team. */
class ExactlyOnceTest {
  private static final String CHANNEL = SlackHouse.CHANNEL;
  private static final String OTHER = "C0OTHER";
  private static final String LEAD = "U0LENA";
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  @TempDir private Path folder;

  private SlackHouse house;
  private DigestProcess process;

  @BeforeEach
  void open() {
    house = new SlackHouse(folder);
    List<RosterRow> rows = new ArrayList<>();
    rows.add(row(1, SlackHouse.ANNA));
    rows.add(row(2, SlackHouse.BEN));
    rows.add(row(3, LEAD));
    for (int i = 4; i <= 12; i++) {
      rows.add(row(i, "U0M" + i));
    }
    house
        .workspace()
        .addMember(SandboxMember.of(LEAD, "lena", "Lena", "lena@example.dev", "Europe/Berlin"));
    house.roster.apply(rows, LocalDate.of(2026, 11, 1));
    house.roster.setChannel(team().id(), CHANNEL);
    process = DigestProcess.on(house);
  }

  @AfterEach
  void close() {
    process.close();
    house.close();
  }

  @ParameterizedTest(name = "killed after the step: {0}")
  @ValueSource(booleans = {false, true})
  void aProcessThatIsKilledAtAnyStepLeavesOneDigest(boolean after) {
    int weeks = 0;
    boolean killed = true;
    for (int step = 1; killed; step++) {
      try (DigestProcess first = DigestProcess.killed(house, step, after)) {
        killed = first.runUntilKilled();
      }
      later(OutboxSender.LEASE.plusSeconds(5));
      try (DigestProcess second = DigestProcess.on(house)) {
        second.run();
        later(OutboxSender.LEASE.plusSeconds(5));
        second.run();
      }
      weeks++;
      assertThat(posts()).as("killed at step %d", step).hasSize(weeks);
      assertThat(thread(posts().get(weeks - 1))).as("killed at step %d", step).hasSize(2);
      later(WEEK);
    }
    assertThat(weeks).isGreaterThan(8);
  }

  @ParameterizedTest(name = "killed after the step: {0}")
  @ValueSource(booleans = {false, true})
  void aProcessThatIsKilledAtAnyStepOfACorrectionLeavesOne(boolean after) {
    house.clock.advanceTo(MONDAY);
    boolean killed = true;
    int step = 1;
    for (; killed; step++) {
      settle();
      SandboxMessage posted = posts().get(posts().size() - 1);
      wasSaidToBeMet();
      later(Duration.ofDays(2));

      try (DigestProcess first = DigestProcess.killed(house, step, after)) {
        killed = first.runUntilKilled();
      }
      settle();

      SandboxMessage corrected = posts().get(posts().size() - 1);
      assertThat(posts()).as("killed at step %d", step).hasSize(step);
      assertThat(corrected.ts()).isEqualTo(posted.ts());
      assertThat(corrected.text())
          .as("killed at step %d", step)
          .contains("First posted as \"met\".");
      assertThat(thread(corrected)).as("killed at step %d", step).hasSize(3);
      later(Duration.ofDays(5));
    }
    assertThat(step).isGreaterThan(8);
  }

  @Test
  void twoProcessesOnOneDatabasePostOne() throws Exception {
    try (DigestProcess other = DigestProcess.on(house)) {
      for (int week = 1; week <= 5; week++) {
        Thread beside = new Thread(other::run);
        beside.start();
        process.run();
        beside.join();
        settle();

        assertThat(posts()).hasSize(week);
        assertThat(thread(posts().get(week - 1))).hasSize(2);
        later(WEEK);
      }
    }
  }

  @Test
  void aClockThatJumpsAheadPostsTheLatestWeekAlone() {
    process.run();
    later(WEEK.multipliedBy(5));
    process.run();
    process.run();

    assertThat(texts(CHANNEL))
        .satisfiesExactly(
            first -> assertThat(first).contains("9\u201315 November"),
            last -> assertThat(last).contains("14\u201320 December"));
  }

  @Test
  void aClockThatIsSetBackPostsNothingTwice() {
    later(WEEK.multipliedBy(2));
    process.run();
    try (DigestProcess earlier = DigestProcess.on(house, ahead(WEEK.negated()))) {
      earlier.run();
      earlier.run();
    }
    process.run();

    assertThat(texts(CHANNEL)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void whatWasReservedByAClockThatWasFarAheadIsNotHeldUp() {
    house.sandbox.faults().onMethod("chat.postMessage").times(1).error("ratelimited");
    try (DigestProcess ahead = DigestProcess.on(house, ahead(WEEK.multipliedBy(4)))) {
      ahead.run();
    }
    assertThat(posts()).isEmpty();

    process.run();

    assertThat(texts(CHANNEL)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void anArchivedChannelIsToldToALeadOnceAndTheDigestGoesWhereTheyChoose() {
    house.workspace().archive(CHANNEL, SlackHouse.ANNA);
    runFor(Duration.ofHours(5));
    assertThat(told(LEAD))
        .singleElement()
        .asString()
        .contains("<#C0PAYMENTS> is archived, so the digest of *Payments* had nowhere to go.");
    house.workspace().join(OTHER, SlackHouse.BOT_USER);

    TeamTimetable team = process.timetable.of(team());
    process.schedules.keep(
        team().id(),
        new KeptSchedule(
            ScheduleChange.parse("<#C0OTHER|other>").applyTo(team.schedule()),
            Alias.slackUser(SlackHouse.TEAM, SlackHouse.ANNA),
            house.clock.instant()));
    settle();

    assertThat(texts(OTHER)).singleElement().asString().contains("9\u201315 November");
    assertThat(thread(OTHER, house.workspace().messages(OTHER).get(0))).hasSize(2);
    assertThat(told(LEAD)).hasSize(1);
    assertThat(told(SlackHouse.BEN)).isEmpty();
  }

  @Test
  void aRemovedBotTellsALeadOnceAndPostsWhenItIsInvitedAgain() {
    house.workspace().leave(CHANNEL, SlackHouse.BOT_USER);
    runFor(Duration.ofHours(3));
    assertThat(told(LEAD)).singleElement().asString().contains("/invite @Goodhart");

    house.workspace().invite(CHANNEL, SlackHouse.BOT_USER, SlackHouse.ANNA);
    process.refused.tryAgain();
    settle();

    assertThat(posts()).hasSize(1);
    assertThat(thread(posts().get(0))).hasSize(2);
    assertThat(told(LEAD)).hasSize(1);
  }

  @Test
  void anInvitationThatNobodyHeardOfIsFoundWithinTheHour() {
    house.workspace().leave(CHANNEL, SlackHouse.BOT_USER);
    process.run();
    house.workspace().invite(CHANNEL, SlackHouse.BOT_USER, SlackHouse.ANNA);

    runFor(Duration.ofMinutes(70));

    assertThat(posts()).hasSize(1);
  }

  @Test
  void aBotThatWasRemovedAfterAnUnclearPostDoesNotPostAgain() {
    house.sandbox.faults().onMethod("chat.postMessage").timeOutAfterEffect();
    process.run();
    house.workspace().leave(CHANNEL, SlackHouse.BOT_USER);
    runFor(Duration.ofHours(3));
    assertThat(told(LEAD)).singleElement().asString().contains("I cannot see whether");

    house.workspace().invite(CHANNEL, SlackHouse.BOT_USER, SlackHouse.ANNA);
    settle();

    assertThat(posts()).hasSize(1);
    assertThat(thread(posts().get(0))).hasSize(2);
  }

  @Test
  void aTokenThatWasRevokedHoldsTheDigestUntilSlackTakesItAgain() {
    house.sandbox.faults().onMethod("chat.postMessage").error("token_revoked");
    house.sandbox.faults().onMethod("auth.test").times(100).error("token_revoked");
    runFor(Duration.ofHours(2));
    assertThat(posts()).isEmpty();

    house.sandbox.faults().clear();
    runFor(Duration.ofMinutes(10));
    settle();

    assertThat(posts()).hasSize(1);
  }

  @Test
  void anOutageOfTwoDaysEndsWithOneDigest() {
    later(Duration.ofDays(5));
    house.sandbox.faults().onMethod("chat.postMessage").times(1_000).status(503);
    house.sandbox.faults().onMethod("conversations.history").times(1_000).status(503);
    for (int hour = 0; hour < 48; hour++) {
      process.run();
      later(Duration.ofHours(1));
    }
    assertThat(posts()).isEmpty();

    house.sandbox.faults().clear();
    runFor(Duration.ofMinutes(10));
    settle();

    assertThat(texts(CHANNEL)).singleElement().asString().contains("16\u201322 November");
    assertThat(thread(posts().get(0))).hasSize(2);
  }

  @Test
  void aWaitThatSlackAsksForIsKeptAndThenOneIsPosted() {
    house.sandbox.faults().onMethod("chat.postMessage").rateLimited(90);
    process.run();
    later(Duration.ofSeconds(80));
    process.run();
    assertThat(posts()).isEmpty();

    later(Duration.ofSeconds(11));
    try (DigestProcess rested = DigestProcess.on(house)) {
      rested.run();
    }

    assertThat(posts()).hasSize(1);
  }

  @Test
  void aPostWithoutAnAnswerIsFoundByItsMark() {
    house.sandbox.faults().onMethod("chat.postMessage").timeOutAfterEffect();
    process.run();

    settle();

    assertThat(posts()).hasSize(1);
    assertThat(thread(posts().get(0))).hasSize(2);
  }

  @Test
  void aNoteToALeadWithoutAnAnswerIsNotRepeated() {
    house.workspace().archive(CHANNEL, SlackHouse.ANNA);
    process.run();
    house.sandbox.faults().onMethod("chat.postMessage").timeOutAfterEffect();

    runFor(Duration.ofMinutes(30));
    settle();

    assertThat(told(LEAD)).hasSize(1);
  }

  /** Every five minutes, as the schedule wakes it. */
  private void runFor(Duration time) {
    for (long minute = 0; minute <= time.toMinutes(); minute += 5) {
      process.run();
      later(Duration.ofMinutes(5));
    }
    process.run();
  }

  /** Lets processes that have posted nothing yet, and so need not pace themselves, do the rest. */
  private void settle() {
    for (int i = 0; i < 3; i++) {
      later(OutboxSender.LEASE.plusSeconds(5));
      try (DigestProcess rested = DigestProcess.on(house)) {
        rested.run();
      }
    }
  }

  /** As if the last digest had been posted with everybody in it. */
  private void wasSaidToBeMet() {
    String key = process.timetable.of(team()).key(lastWeek());
    house.database.write(
        "Saying something else",
        connection -> connection.handle().execute("DELETE FROM digest_figure"));
    new JdbiSaidFigures(house.database)
        .keep(
            key,
            new SaidFigure(
                Digest.Status.MET, Optional.of(new Figure.Range(12, 12)), house.clock.instant()));
  }

  private ReportingWeek lastWeek() {
    return process.timetable.of(team()).lastClosed(house.clock.instant());
  }

  private void later(Duration by) {
    house.clock.advanceTo(house.clock.instant().plus(by));
  }

  private Clock ahead(Duration by) {
    return MovableClock.startingAt(house.clock.instant().plus(by), Clock.systemUTC());
  }

  /** What Goodhart said in the channel. */
  private List<SandboxMessage> posts() {
    return said(CHANNEL);
  }

  private List<String> texts(String channel) {
    return said(channel).stream().map(SandboxMessage::text).toList();
  }

  private List<SandboxMessage> said(String channel) {
    return house.workspace().messages(channel).stream()
        .filter(message -> message.json().path("bot_id").asText().equals("B0GOODHART"))
        .toList();
  }

  private List<String> told(String user) {
    SandboxChannel direct = house.workspace().direct(SlackHouse.BOT_USER, user);
    return texts(direct.id());
  }

  private List<SandboxMessage> thread(SandboxMessage root) {
    return thread(CHANNEL, root);
  }

  private List<SandboxMessage> thread(String channel, SandboxMessage root) {
    return house.workspace().thread(channel, root.ts());
  }

  private Team team() {
    return house.roster.team("Payments").orElseThrow();
  }

  private static RosterRow row(int number, String user) {
    return new RosterRow(
        "m-" + number,
        List.of(Alias.slackUser(SlackHouse.TEAM, user)),
        "Payments",
        Optional.of(ZoneId.of("Europe/Berlin")),
        Optional.of(LocalDate.of(2026, 1, 1)),
        Optional.empty(),
        true,
        Optional.empty(),
        user.equals(LEAD));
  }
}
