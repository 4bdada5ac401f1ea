package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.commands.Asker;
import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Taken;
import io.goodhart.roster.Alias;
import io.goodhart.sandbox.conversation.OpenView;
import io.goodhart.sandbox.interaction.FormValues;
import io.goodhart.sandbox.interaction.SubmitOutcome;
import io.goodhart.sandbox.interaction.ViewRef;
import io.goodhart.sandbox.state.SandboxMessage;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forms from a command or a press to what stands there after they were sent, over real HTTP with
 * real signatures. Carla and Ben are admins; it is Wednesday, 11:00 in Berlin.
 */
class FormJourneyTest {
  private static final String APP = "A0GOODHART";
  private static final String SENTENCE = "Codex bill of October, ticket FIN-88";
  private static final Alias ANNAS_MAIL = Alias.guess("anna@example.dev");

  @TempDir private Path folder;

  private Town town;

  @BeforeEach
  void open() {
    town = new Town(folder, "admins: \"U0CARLA, U0BEN\"\n");
    await().until(() -> town.core.roster.memberOf(ANNAS_MAIL).isPresent());
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void anAdminSaysInAFormWhatTheyOpenDataFor() {
    OpenView form = town.open(Town.CARLA, "review <@U0ANNA>");

    assertThat(form.json().toString())
        .contains("Open personal data", "<@U0ANNA> is whose data you are about to open")
        .contains("Incident or runaway agent", "Cost question", "They will read this.")
        .contains("Performance reviews, ratings and pay are not a purpose here");
    assertThat(town.submit(Town.CARLA, reason("cost", SENTENCE)).isOk()).isTrue();
    assertThat(town.view(Town.CARLA).json().toString()).contains("Asked. Another admin can agree");
    assertThat(town.ask(Town.BEN, "review pending").json().toString())
        .contains("purpose: *cost question*", SENTENCE);
    assertThat(town.ask(Town.CARLA, "review <@U0ANNA>").text())
        .startsWith("No second admin has agreed yet");
  }

  @Test
  void aSentenceThatSaysNothingIsRefusedBesideItsField() {
    town.open(Town.CARLA, "review <@U0ANNA>");

    SubmitOutcome outcome = town.submit(Town.CARLA, reason("cost", "why not"));

    assertThat(outcome.errors()).containsOnlyKeys("sentence");
    assertThat(outcome.errors().get("sentence")).startsWith("Say in a sentence of 8 to 300");
    assertThat(town.ask(Town.BEN, "review pending").text()).startsWith("No request");
  }

  @Test
  void whoIsNoAdminWhenTheySendItHasNotAsked() {
    Filled filled = new Filled("review", Town.BEN, Map.of("purpose", "cost", "sentence", SENTENCE));
    Asker anna = new Asker(Alias.slackUser(Town.TEAM, Town.ANNA), ZoneOffset.UTC);

    Taken taken = new Answers(town.core).forms.take(filled, anna).orElseThrow();

    assertThat(((Taken.Answered) taken).answer().summary()).startsWith("That is for admins");
    assertThat(town.ask(Town.BEN, "review pending").text()).startsWith("No request");
  }

  @Test
  void whoMayNotAskIsToldSoInWords() {
    assertThat(town.ask(Town.ANNA, "review <@U0BEN>").text()).startsWith("That is for admins");
    assertThat(town.ask(Town.CARLA, "review <@U0CARLA>").text())
        .startsWith("Your own data needs no asking");
    assertThat(town.sandbox.workspace().openViews(Town.ANNA)).isEmpty();
  }

  @Test
  void nothingIsErasedBeforeTheWordIsTypedInTheForm() {
    town.sendPrompt("collector", "anna@example.dev", 1);
    town.open(Town.ANNA, "forget");

    SubmitOutcome wrong = town.submit(Town.ANNA, FormValues.of("word", "word", "forget"));

    assertThat(wrong.errors())
        .containsEntry("word", "Type FORGET, in capitals, to go on. Nothing was erased yet.");
    assertThat(town.ask(Town.ANNA, "").text()).contains("1 prompt of yours");
    assertThat(town.submit(Town.ANNA, FormValues.of("word", "word", "FORGET")).isOk()).isTrue();
    assertThat(town.view(Town.ANNA).json().toString()).contains("*Erased.* 1 record");
    assertThat(town.ask(Town.ANNA, "").text()).doesNotContain("1 prompt of yours");
  }

  @Test
  void aFormThatSlackDoesNotShowIsAnsweredInWords() {
    town.sandbox.faults().onMethod("views.open").error("internal_error");

    SandboxMessage words = town.ask(Town.ANNA, "forget");

    assertThat(words.text()).contains("/usage forget FORGET");
  }

  @Test
  void daysAwayAreEnteredFromHome() {
    pressOnHome(Town.ANNA, "own-away#0");

    SubmitOutcome reversed = town.submit(Town.ANNA, away("2026-12-04", "2026-11-30"));
    assertThat(reversed.errors()).containsOnlyKeys("to");
    assertThat(town.submit(Town.ANNA, away("2026-11-30", "2026-12-04")).isOk()).isTrue();

    assertThat(town.view(Town.ANNA).json().toString())
        .contains("You are out of the count from Mon 30 Nov to Fri 4 Dec");
    town.sandbox.workspace().press(Town.ANNA, ViewRef.of(town.view(Town.ANNA)), "undo-away#0");
    await()
        .untilAsserted(
            () ->
                assertThat(town.view(Town.ANNA).json().toString())
                    .contains("Undone: you are counted again"));
  }

  @Test
  void aNameIsLinkedFromHome() {
    pressOnHome(Town.ANNA, "own-link#1");

    SubmitOutcome unreadable =
        town.submit(Town.ANNA, FormValues.of("alias", "alias", "two words here"));
    assertThat(unreadable.errors()).containsOnlyKeys("alias");
    assertThat(town.submit(Town.ANNA, FormValues.of("alias", "alias", "aroth-gh")).isOk()).isTrue();

    assertThat(town.view(Town.ANNA).json().toString())
        .contains("An admin has been asked to confirm that *aroth-gh* is you");
  }

  @Test
  void theDataIsTakenAndForgottenFromHome() {
    pressOnHome(Town.ANNA, "own-export#2");
    assertThat(town.view(Town.ANNA).json().toString()).contains("Your data is ready");

    OpenView home = town.sandbox.workspace().homeOf(Town.ANNA, APP).orElseThrow();
    town.sandbox.workspace().press(Town.ANNA, ViewRef.of(home), "own-forget#3");

    await()
        .untilAsserted(
            () ->
                assertThat(town.view(Town.ANNA).json().toString())
                    .contains("Type FORGET to go on", "Keep my data"));
  }

  private void pressOnHome(String user, String action) {
    town.sandbox.workspace().openHome(user, APP);
    await()
        .until(
            () ->
                town.sandbox
                    .workspace()
                    .homeOf(user, APP)
                    .filter(home -> home.json().toString().contains(action))
                    .isPresent());
    OpenView home = town.sandbox.workspace().homeOf(user, APP).orElseThrow();
    town.sandbox.workspace().press(user, ViewRef.of(home), action);
    await().until(() -> !town.sandbox.workspace().openViews(user).isEmpty());
  }

  private static FormValues reason(String purpose, String sentence) {
    return FormValues.of("purpose", "purpose", purpose).and("sentence", "sentence", sentence);
  }

  private static FormValues away(String from, String to) {
    return FormValues.of("from", "from", from).and("to", "to", to);
  }
}
