package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.ledger.LedgerVerification;
import io.goodhart.ledger.LedgerWalk;
import io.goodhart.ledger.Verdict;
import io.goodhart.privacy.LookCount;
import io.goodhart.roster.Alias;
import io.goodhart.sandbox.interaction.MessageRef;
import io.goodhart.sandbox.state.SandboxMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Carla wants to open Anna's data, Ben has to agree, and Anna hears first; over real HTTP with real
 * signatures. It is Wednesday, 11:00 in Berlin.
 */
class LookJourneyTest {
  private static final Alias ANNAS_MAIL = Alias.guess("anna@example.dev");
  private static final String SENTENCE = "Codex bill of October, ticket FIN-88";
  private static final Instant LAST_WEEK = Town.NOW.minus(Duration.ofDays(8));

  @TempDir private Path folder;

  private Town town;

  @BeforeEach
  void open() {
    town = new Town(folder, "admins: \"U0CARLA, U0BEN\"\n");
    await().until(() -> town.core.roster.memberOf(ANNAS_MAIL).isPresent());
    town.sendPrompt("collector", "anna@example.dev", LAST_WEEK);
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void theWholeWayFromTheQuestionToWhatAnnaSees() {
    assertThat(town.ask(Town.ANNA, "who").text()).startsWith("*Nobody but you.*");
    assertThat(town.open(Town.CARLA, "review <@U0ANNA>").json().toString())
        .contains("Open personal data");

    assertThat(ask().text()).startsWith("Asked. Another admin can agree");
    assertThat(review().text()).startsWith("No second admin has agreed yet");
    assertThat(town.direct(Town.ANNA)).isEmpty();

    SandboxMessage pending = town.ask(Town.BEN, "review pending");
    assertThat(pending.json().toString())
        .contains(
            "<@U0CARLA> asks to open active days, use by tool, outcomes and notes past their date")
        .contains("purpose: *cost question*, \\\"" + SENTENCE + "\\\"")
        .contains("<@U0ANNA> is whom it is about");
    SandboxMessage agreed = town.press(Town.BEN, pending, "agree-access#0");
    assertThat(agreed.text()).startsWith("Agreed. The person is told first");

    await().until(() -> town.direct(Town.ANNA).size() == 1);
    SandboxMessage told = town.direct(Town.ANNA).get(0);
    assertThat(told.text())
        .isEqualTo(
            "Somebody is opening data about you in Goodhart. Who, what and why is on your Home"
                + " tab.");
    assertThat(town.ask(Town.ANNA, "who").json().toString())
        .contains(
            "<@U0CARLA> may open active days, use by tool, outcomes and notes past their date of"
                + " closed weeks until")
        .contains(SENTENCE)
        .contains("<@U0BEN> agreed to it.");

    SandboxMessage opened = opened();
    assertThat(opened.text()).startsWith("The week 9–15 November of the person you named.");
    assertThat(opened.json().toString())
        .contains("<@U0ANNA> was told before this was shown")
        .contains("Started something themselves on 1 day")
        .contains("They asked: 1 prompt");

    SandboxMessage who = town.ask(Town.ANNA, "who");
    assertThat(who.text()).isEqualTo("Data about you was opened once in the last 12 months.");
    assertThat(who.json().toString())
        .contains(
            "<@U0CARLA> opened active days, use by tool, outcomes and notes past their date of 9–15"
                + " Nov on Wed 18 Nov")
        .contains(SENTENCE)
        .contains("<@U0BEN> agreed to it.");
    assertThat(town.direct(Town.ANNA)).hasSize(1);
    assertThat(verify()).isInstanceOf(Verdict.Intact.class);
  }

  @Test
  void theButtonInTheMessageShowsWho() {
    agree();
    await().until(() -> town.direct(Town.ANNA).size() == 1);

    SandboxMessage told = town.direct(Town.ANNA).get(0);
    town.sandbox.workspace().press(Town.ANNA, MessageRef.of(told), "see-who#0");

    await()
        .until(
            () ->
                town.sandbox.workspace().ephemerals(told.channel(), Town.ANNA).stream()
                    .anyMatch(answer -> answer.json().toString().contains(SENTENCE)));
  }

  @Test
  void annasHomeSaysWhoAndWhy() {
    agree();
    await().until(() -> town.direct(Town.ANNA).size() == 1);

    town.sandbox.workspace().openHome(Town.ANNA, "A0GOODHART");

    await()
        .untilAsserted(
            () ->
                assertThat(town.sandbox.workspace().homeOf(Town.ANNA, "A0GOODHART"))
                    .hasValueSatisfying(
                        home ->
                            assertThat(home.json().toString())
                                .contains("Who looked at your data", "<@U0CARLA> may open")
                                .contains(SENTENCE)));
  }

  @Test
  void aRefusalShowsNothingAndTellsNobody() {
    ask();

    SandboxMessage after =
        town.press(Town.BEN, town.ask(Town.BEN, "review pending"), "decline-access#1");

    assertThat(after.text()).startsWith("Declined.");
    assertThat(town.open(Town.CARLA, "review <@U0ANNA>").json().toString())
        .contains("Open personal data");
    assertThat(town.direct(Town.ANNA)).isEmpty();
    assertThat(town.ask(Town.ANNA, "who").text()).startsWith("*Nobody but you.*");
  }

  @Test
  void accessEndsADayAfterAnnaWasTold() {
    agree();
    opened();

    town.clock.advanceTo(Town.NOW.plus(Duration.ofHours(23)));
    assertThat(review().text()).startsWith("The week 9–15 November");
    town.clock.advanceTo(Town.NOW.plus(Duration.ofHours(25)));

    assertThat(town.open(Town.CARLA, "review <@U0ANNA>").json().toString())
        .contains("Open personal data");
  }

  @Test
  void whatIsAgreedInTheEveningWaitsUntilAnnaWasToldInTheMorning() {
    town.clock.advanceTo(Instant.parse("2026-11-18T18:30:00Z"));
    agree();

    assertThat(review().text())
        .startsWith(
            "Nothing is shown before the person is told, which happens on Thu 19 Nov 2026,"
                + " 08:00 CET");
    assertThat(town.direct(Town.ANNA)).isEmpty();
    town.clock.advanceTo(Instant.parse("2026-11-19T07:00:30Z"));

    opened();
    assertThat(town.direct(Town.ANNA)).hasSize(1);
  }

  @Test
  void nobodyAgreesToTheirOwnRequestOrAboutThemselves() {
    ask();
    SandboxMessage pending = town.ask(Town.CARLA, "review pending");
    assertThat(pending.json().toString())
        .contains("withdraw-access")
        .doesNotContain("agree-access");
    town.ask(Town.CARLA, "review <@U0BEN> cost " + SENTENCE);

    SandboxMessage bens = town.ask(Town.BEN, "review pending");
    assertThat(town.press(Town.BEN, bens, "agree-access#0").text()).startsWith("Agreed.");
    SandboxMessage own = town.last(Town.BEN);
    assertThat(town.press(Town.BEN, own, "agree-access#0").text())
        .startsWith("This one is about you");
  }

  @Test
  void whoIsNoAdminCanNeitherAskNorSee() {
    assertThat(town.ask(Town.ANNA, "review <@U0BEN> cost " + SENTENCE).text())
        .startsWith("That is for admins");
    assertThat(town.ask(Town.ANNA, "review <@U0BEN>").text()).startsWith("That is for admins");
    assertThat(town.ask(Town.ANNA, "review pending").text()).startsWith("That is for admins");
  }

  @Test
  void anAdminNeedsAPurposeOfTheListAndASentence() {
    assertThat(town.ask(Town.CARLA, "review <@U0ANNA> performance she is slow").text())
        .startsWith("\"performance\" is not a purpose.");
    assertThat(town.ask(Town.CARLA, "review <@U0ANNA> cost").text())
        .startsWith("Say in a sentence");
    assertThat(town.ask(Town.CARLA, "review <@U0CARLA> cost " + SENTENCE).text())
        .startsWith("Your own data needs no asking");
  }

  @Test
  void nobodyIsOpenedWhoHasLeftBeforeTheyCouldBeTold() {
    ask();
    SandboxMessage pending = town.ask(Town.BEN, "review pending");
    town.sandbox.workspace().removeMember(Town.ANNA);
    await().until(this::annaIsGone);

    assertThat(town.press(Town.BEN, pending, "agree-access#0").text())
        .startsWith("The person is no longer on a roster");
    assertThat(review().text()).startsWith("They are on no team's roster");
  }

  @Test
  void theRunningWeekIsShownToNobodyElse() {
    agree();
    opened();

    assertThat(town.ask(Town.CARLA, "review <@U0ANNA> 2026-W47").text())
        .startsWith("Others see closed weeks only. The last closed one is 2026-W46.");
    assertThat(town.ask(Town.ANNA, "who").text()).contains("opened once");
  }

  @Test
  void nothingHappensWithoutTheLedger() throws SQLException {
    agree();
    await().until(() -> town.core.outbox.waiting() == 0);
    database(
        "CREATE TRIGGER no_ledger BEFORE INSERT ON ledger_entry"
            + " BEGIN SELECT RAISE(ABORT, 'planted'); END");

    assertThat(review().text()).startsWith("Not done: the access record could not be written");
    assertThat(town.ask(Town.CARLA, "review <@U0BEN> cost " + SENTENCE).text())
        .startsWith("Not done: the access record could not be written");
    assertThat(town.ask(Town.BEN, "review pending").text()).startsWith("No request");

    database("DROP TRIGGER no_ledger");
    assertThat(review().text()).startsWith("The week 9–15 November");
    assertThat(town.ask(Town.ANNA, "who").text()).contains("opened once");
    assertThat(verify()).isInstanceOf(Verdict.Intact.class);
  }

  @Test
  void whatIsOpenedAboutEverybodyAtTheServerIsToldToEach() {
    Cli.output(
        "signals",
        "--data",
        folder.toString(),
        "--now",
        Town.NOW.toString(),
        "--week",
        "2026-W46",
        "--purpose",
        "Check rule 3");

    for (String user : List.of(Town.ANNA, Town.BEN)) {
      assertThat(town.ask(user, "who").json().toString())
          .contains("*Nobody has opened data about you alone.*")
          .contains("everybody's weeks 2026-W46 to 2026-W46 were opened at the server")
          .contains("Check rule 3");
    }
    assertThat(new LookCount(town.core.ledger).of(ReportingWeek.parse("2026-W47"), ZoneOffset.UTC))
        .isEqualTo(new LookCount.Count(0, 0, 1));
  }

  @Test
  void quietLeavesTheNewsThatDataIsOpened() {
    assertThat(town.ask(Town.ANNA, "quiet on").text()).startsWith("Quiet is on.");

    agree();

    await().until(() -> town.direct(Town.ANNA).size() == 1);
    assertThat(town.ask(Town.ANNA, "quiet").text()).startsWith("Quiet is on.");
    assertThat(town.ask(Town.ANNA, "quiet off").text()).startsWith("Quiet is off.");
  }

  private SandboxMessage ask() {
    return town.ask(Town.CARLA, "review <@U0ANNA> cost " + SENTENCE);
  }

  private void agree() {
    ask();
    SandboxMessage agreed =
        town.press(Town.BEN, town.ask(Town.BEN, "review pending"), "agree-access#0");
    assertThat(agreed.text()).startsWith("Agreed.");
  }

  private SandboxMessage review() {
    return town.ask(Town.CARLA, "review <@U0ANNA>");
  }

  private SandboxMessage opened() {
    await().until(() -> town.direct(Town.ANNA).size() == 1);
    await().until(() -> review().text().startsWith("The week"));
    return town.last(Town.CARLA);
  }

  private boolean annaIsGone() {
    return town.core
        .roster
        .teamsOf(town.core.roster.memberOf(ANNAS_MAIL).orElseThrow(), LocalDate.of(2026, 11, 18))
        .isEmpty();
  }

  private Verdict verify() {
    return LedgerVerification.verify(
        new LedgerWalk(town.core.ledger), town.core.ledger.head(), Optional.empty());
  }

  private void database(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("goodhart.db"));
        Statement execute = connection.createStatement()) {
      execute.execute(statement);
    }
  }
}
