package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.adoption.Adoption;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.sandbox.conversation.OpenView;
import io.goodhart.sandbox.interaction.FormValues;
import io.goodhart.sandbox.interaction.MessageRef;
import io.goodhart.sandbox.interaction.ViewRef;
import io.goodhart.sandbox.state.SandboxMessage;
import io.goodhart.signals.note.Explanation;
import io.goodhart.signals.note.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Anna sent one text every five minutes on two Mondays. On the third, 23 November, she hears of it,
 * reads it on her Home and says what it was; over real HTTP with real signatures.
 */
class NoteJourneyTest {
  private static final String APP = "A0GOODHART";
  private static final Alias ANNAS_MAIL = Alias.guess("anna@example.dev");
  private static final ReportingWeek W47 = ReportingWeek.parse("2026-W47");
  private static final ReportingWeek W48 = W47.next();
  private static final Instant FIRST_LOOP = Instant.parse("2026-11-09T07:00:00Z");
  private static final Instant MONDAY_23 = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant MONDAY_30 = Instant.parse("2026-11-30T09:00:00Z");
  private static final Instant MONDAY_7 = Instant.parse("2026-12-07T09:00:00Z");

  @TempDir private Path folder;

  private Town town;

  @BeforeEach
  void open() throws IOException {
    town = new Town(folder, "admins: \"U0CARLA, U0BEN\"\n");
    await().until(() -> town.core.roster.memberOf(ANNAS_MAIL).isPresent());
    // Two weeks alike, and two more that are there only once it is their time.
    loops(4);
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void herNoteReachesHerByAMessageThatSaysNothingOfIt() {
    assertThat(town.ask(Town.ANNA, "").json().toString()).contains("*Notes for you:* none.");

    noted();

    assertThat(town.direct(Town.ANNA))
        .singleElement()
        .satisfies(
            message ->
                assertThat(message.text())
                    .isEqualTo("You have a new note in Goodhart. Only you can see it."));
    assertThat(town.ask(Town.ANNA, "").json().toString())
        .contains("*Notes for you:* one waits for your word");
    assertThat(town.ask(Town.BEN, "").json().toString()).contains("*Notes for you:* none.");
    assertThat(note().rules()).isPositive();
    assertThat(home(Town.BEN)).doesNotContain("follows a pattern");
  }

  @Test
  void herHomeSaysWhatWasSeenAndWhatItChangesAndOnePressSettlesIt() {
    noted();

    assertThat(home(Town.ANNA))
        .contains("Part of your agent activity follows a pattern")
        .contains("Seen in the week 16–22 Nov.")
        .contains("60 of your 60 prompts were copies of your own from earlier weeks (100%).")
        .contains("smaller ones: `/usage notes`")
        .contains("Your own usual: ", "Most other people: up to ")
        .contains("from Tue 1 Dec on, after five of your working days with this note, a week")
        .contains("Until the end of Mon 30 Nov nobody else can see this note.")
        .contains("Planned batch or migration", "This was not me");

    String answer = pressOnHome("explain-note#1");

    assertThat(answer).contains("*Thank you. Noted as a shared template.*", "Undo");
    assertThat(note().answer().orElseThrow().explanation()).isEqualTo(Explanation.TEMPLATE);
    await()
        .untilAsserted(() -> assertThat(shown(Town.ANNA)).doesNotContain("Was it one of these?"));
    judged(MONDAY_30);
    judged(MONDAY_7);
    assertThat(town.core.notes.store().leftOut(W48.next())).isEmpty();
  }

  @Test
  void theButtonInTheMessageShowsTheNoteAndUndoOpensItAgainAndAStuckAgentIsPausedByOnePress() {
    noted();
    SandboxMessage told = town.direct(Town.ANNA).get(0);

    town.sandbox.workspace().press(Town.ANNA, MessageRef.of(told), "see-note#0");
    await()
        .untilAsserted(
            () ->
                assertThat(town.sandbox.workspace().ephemerals(told.channel(), Town.ANNA))
                    .anyMatch(m -> m.json().toString().contains("copies of your own")));
    assertThat(town.ask(Town.ANNA, "explain other A migration, PAY-340").text())
        .startsWith("*Thank you. Noted as something else.*");
    assertThat(note().answer().orElseThrow().words()).isEqualTo("A migration, PAY-340");

    town.press(Town.ANNA, town.last(Town.ANNA), "undo-note#0");

    assertThat(note().isOpen()).isTrue();
    assertThat(town.ask(Town.ANNA, "notes").json().toString())
        .contains("60 of your 60 prompts were copies of your own from earlier weeks (100%).")
        .contains(
            "Often this is a checklist, or the same question about another part of the code.",
            "Was it one of these?");
    town.agents(Town.ANNA, "register night-owl");
    town.agents(Town.BEN, "register deploy-bot");
    SandboxMessage stuck = town.ask(Town.ANNA, "explain stuck");
    assertThat(stuck.json().toString()).contains("Pause night-owl").doesNotContain("deploy-bot");
    assertThat(town.press(Town.ANNA, stuck, "pause-agent#1").text())
        .startsWith("*night-owl is paused:*");
  }

  @Test
  void whatNoButtonSaysIsSaidInHerOwnWordsInAForm() {
    noted();
    home(Town.ANNA);

    assertThat(pressOnHome("explain-note#5")).contains("What was it?", "No names");
    assertThat(note().isOpen()).isTrue();
    assertThat(town.submit(Town.ANNA, FormValues.of("words", "words", "Filled 300 forms")).isOk())
        .isTrue();

    assertThat(town.view(Town.ANNA).json().toString()).contains("Noted as something else.");
    assertThat(note().answer().orElseThrow().words()).isEqualTo("Filled 300 forms");
  }

  @Test
  void whatComesAgainIsPlannedInAFormAndAnAdminDecides() {
    noted();
    home(Town.ANNA);
    pressOnHome("explain-note#0");
    assertThat(town.view(Town.ANNA).json().toString()).contains("Plan the next one");

    OpenView answer = town.view(Town.ANNA);
    town.sandbox.workspace().press(Town.ANNA, ViewRef.of(answer), "plan-next-run#1");
    await().until(() -> town.view(Town.ANNA).json().toString().contains("Plan a run"));
    FormValues plan =
        FormValues.of("agent", "agent", "night-owl")
            .and("from", "from", "2026-12-07")
            .and("to", "to", "2026-12-11")
            .and("budget", "budget", "400")
            .and("what", "what", "invoice migration");
    assertThat(town.submit(Town.ANNA, plan).isOk()).isTrue();

    assertThat(town.view(Town.ANNA).json().toString())
        .contains(
            "*Planned:* night-owl runs", "invoice migration", "7 Dec to 11 Dec", "up to $400");
  }

  @Test
  void whatStaysWithoutAnAnswerIsLeftOutOfTheWeekAfterFiveOfHerWorkingDays() {
    noted();

    judged(MONDAY_30);
    judged(MONDAY_7);

    assertThat(town.core.notes.store().leftOut(W47)).isEmpty();
    assertThat(town.core.notes.store().leftOut(W48)).isEmpty();
    assertThat(town.core.notes.store().leftOut(W48.next())).containsOnlyKeys(anna());
    assertThat(town.direct(Town.ANNA)).hasSize(1);
    assertThat(home(Town.ANNA)).contains("Seen in 3 weeks running, 16 Nov – 6 Dec.");
  }

  @Test
  void anAdminWhomASecondOneAgreedToReadsItAfterHerTimeWithHerAnswerBesideIt() {
    noted();
    town.ask(Town.ANNA, "explain night On call that week");
    town.clock.advanceTo(MONDAY_30);
    assertThat(review()).doesNotContain("copies of your own").contains("notes past their date");

    town.ask(Town.CARLA, "review <@U0ANNA> help She asked me to look at it");
    town.press(Town.BEN, town.ask(Town.BEN, "review pending"), "agree-access#0");
    await().until(() -> town.direct(Town.ANNA).size() == 2);
    await()
        .untilAsserted(
            () ->
                assertThat(town.direct(Town.CARLA))
                    .anyMatch(message -> message.text().startsWith("Another admin agreed")));
    await().until(() -> town.ask(Town.CARLA, "review <@U0ANNA> 2026-W47").text().startsWith("The"));
    assertThat(review()).doesNotContain("copies of your own");

    town.clock.advanceTo(MONDAY_30.plus(Duration.ofHours(15)));
    await().until(() -> review().contains("copies of your own from earlier weeks (100%)."));
    assertThat(review())
        .contains("Its owner says: on call, or a night run. In their words: “On call that week”");
    assertThat(town.ask(Town.ANNA, "who").json().toString()).contains("notes past their date");
  }

  private String review() {
    return town.ask(Town.CARLA, "review <@U0ANNA> 2026-W47").json().toString();
  }

  @Test
  void nobodyAnswersTheNoteOfSomebodyElseAndWhatWasNotHerCountsForNobody() {
    noted();
    Adoption before = town.core.figures.adoption.ofAll(W47);

    assertThat(town.ask(Town.BEN, "explain template").text()).isEqualTo("No note waits for you.");
    assertThat(town.ask(Town.BEN, "notes").text()).isEqualTo("No note waits for you.");
    assertThat(note().isOpen()).isTrue();
    assertThat(town.ask(Town.ANNA, "explain not-me").json().toString())
        .contains("counted for what came in your name on Mon 16 Nov:", "My tokens");

    Adoption after = town.core.figures.adoption.ofAll(W47);
    assertThat(after.deliberate()).isEqualTo(before.deliberate() - 1);
    assertThat(after.strict()).isEqualTo(before.strict() - 1);
    assertThat(after.possible()).isEqualTo(before.possible());
    assertThat(town.ask(Town.ANNA, "2026-W47").json().toString())
        .contains("Not you, as you said:* what came in your name on Mon 16 Nov.")
        .contains("could be active");
    town.press(Town.ANNA, town.ask(Town.ANNA, "notes"), "undo-note#0");
    assertThat(town.core.figures.adoption.ofAll(W47)).isEqualTo(before);
  }

  private void noted() {
    judged(MONDAY_23);
    await()
        .untilAsserted(
            () -> {
              town.bot.wake();
              assertThat(town.direct(Town.ANNA)).hasSize(1);
            });
    await()
        .untilAsserted(
            () -> {
              Chores.patternNotes(town.core).run();
              assertThat(note().reachedAt()).isPresent();
            });
  }

  private void judged(Instant at) {
    town.clock.advanceTo(at);
    Chores.patternNotes(town.core).run();
  }

  private MemberId anna() {
    return town.core.roster.memberOf(ANNAS_MAIL).orElseThrow();
  }

  private Note note() {
    return town.core.notes.store().of(anna()).get(0);
  }

  private void loops(int weeks) throws IOException {
    String lines =
        IntStream.range(0, weeks * 60)
            .mapToObj(
                i ->
                    "{\"ts\":\"%s\",\"developer\":\"anna@example.dev\",\"fingerprint\":\"%016x\",\"input_tokens\":900,\"output_tokens\":90,\"session\":\"s%d\",\"trigger\":\"human\"}"
                        .formatted(
                            FIRST_LOOP
                                .plus(Duration.ofDays(7L * (i / 60)))
                                .plusSeconds(i % 60 * 300L),
                            0x1234567812345678L,
                            i / 60))
            .collect(Collectors.joining("\n"));
    Path file = Files.writeString(folder.resolve("loops.ndjson"), lines);
    Cli.output(
        "import",
        "--data",
        folder.toString(),
        "--now",
        MONDAY_7.toString(),
        "--format",
        "ndjson",
        file.toString());
  }

  private String home(String user) {
    town.sandbox.workspace().openHome(user, APP);
    await().until(() -> shown(user).contains("Your tools"));
    return shown(user);
  }

  private String shown(String user) {
    return town.sandbox.workspace().homeOf(user, APP).map(v -> v.json().toString()).orElse("");
  }

  private String pressOnHome(String action) {
    OpenView home = town.sandbox.workspace().homeOf(Town.ANNA, APP).orElseThrow();
    town.sandbox.workspace().press(Town.ANNA, ViewRef.of(home), action);
    await().until(() -> !town.sandbox.workspace().openViews(Town.ANNA).isEmpty());
    return town.sandbox.workspace().openViews(Town.ANNA).get(0).json().toString();
  }
}
