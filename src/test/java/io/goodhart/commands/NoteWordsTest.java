package io.goodhart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.DayBits;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.privacy.OwnNote;
import io.goodhart.signals.OwnRange;
import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.note.Explanation;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.NoteAnswer;
import io.goodhart.signals.note.NotedPattern;
import io.goodhart.signals.note.Notes;
import io.goodhart.testing.GoldenMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoteWordsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final LocalDate LATER = LocalDate.of(2026, 11, 24);

  @Test
  void aNoteInformsAndOffersAWayOut() {
    String said = said(false, Notes.note(1), Optional.of(LATER));

    assertThat(said)
        .contains("*Seen in the week 9–15 Nov.* It may well be ordinary work; you know, we do not.")
        .contains(
            "118 of your 164 prompts were close copies of one another (72%)."
                + " Your own usual: 3 to 9%. Most other people: up to 29%.")
        .contains(
            "Often this is the same check after every step, a retry after a failure, or a template")
        .contains("from Tue 24 Nov on, after five of your working days with this note, a week")
        .contains("It is not a judgement of you or your work.")
        .contains("Until the end of Mon 23 Nov nobody else can see this note.")
        .contains("Written by version 1 of the rules")
        .contains("Planned batch or migration", "This was not me");
  }

  @Test
  void aPersonReadsAFewFindingsFirstAndWhereTheRestIs() {
    OwnNote own = new OwnNote(ofAllKinds(), Optional.of(LATER), ZoneId.of("Europe/Berlin"));
    String brief = GoldenMessage.written(new NoteWords(new Texts(), false).brief(own, TODAY));

    assertThat(brief.lines().filter(line -> line.startsWith("\u2022 "))).hasSize(5);
    assertThat(brief)
        .contains("and " + (PatternKind.values().length - 4) + " smaller ones: `/usage notes`")
        .contains("Was it one of these?")
        .doesNotContain("Often this is");
  }

  @Test
  void theWholeNoteSaysOfEachFindingWhatItOftenIsAndFitsIntoParagraphs() {
    OwnNote own = new OwnNote(ofAllKinds(), Optional.of(LATER), ZoneId.of("Europe/Berlin"));
    Message whole = new NoteWords(new Texts(), false).whole(own, TODAY);

    assertThat(GoldenMessage.written(whole))
        .contains("Often this is the same check after every step, a retry after a failure, or a")
        .doesNotContain("smaller");
    assertThat(whole.parts()).hasSizeLessThan(20).allMatch(part -> part.text().length() < 3_000);
  }

  @Test
  void inAWorksCouncilsModeNobodyElseCanEverSeeIt() {
    assertThat(said(true, Notes.note(1), Optional.of(LATER)))
        .contains("Nobody but you can see this note, now or later.")
        .doesNotContain("After that an admin can");
  }

  @Test
  void afterItsDateItSaysSinceWhen() {
    assertThat(said(false, Notes.note(1), Optional.of(TODAY)))
        .contains("since Wed 18 Nov, a week in which everything")
        .contains("An admin can see this note with a stated purpose");
  }

  @Test
  void whileItsOwnerIsAwayNothingIsForeseen() {
    assertThat(said(false, Notes.note(1), Optional.empty()))
        .contains("nothing while you are away")
        .contains("before you had five working days with it");
  }

  @Test
  void whatMatchesNoWholeDayChangesNoCount() {
    Note note = note(PatternKind.ALL_HOURS, 22, Optional.empty(), 14.75, DayBits.NONE);

    assertThat(said(false, note, Optional.of(LATER)))
        .contains("*What it changes:* no count.")
        .contains("Your activity was spread over 22 hours of the day.")
        .contains(
            "It could not be measured in your earlier weeks. Most other people: up to 15 hours.");
  }

  @Test
  void logarithmsAreSaidAsTheNumbersThatTheyStandFor() {
    Note note =
        note(
            PatternKind.PADDING,
            Math.log(90_000),
            Optional.of(new OwnRange(Math.log(2_000), Math.log(3_000))),
            Math.log(5_000),
            DayBits.NONE);

    assertThat(said(false, note, Optional.of(LATER)))
        .contains("about 90 thousand tokens of new text along each")
        .contains("Your own usual: 2,000 to 3,000 tokens. Most other people: up to 5,000 tokens.");
  }

  @Test
  void aStuckAgentIsPausedOnlyByWhoeverAnswersForOne() {
    NoteWords words = new NoteWords(new Texts(), false);
    Note stuck = answered(Explanation.STUCK);

    assertThat(GoldenMessage.written(words.settled(stuck, () -> List.of(new AgentId("night-owl")))))
        .contains("Noted as a stuck agent.", "One press pauses it", "Pause night-owl");
    assertThat(GoldenMessage.written(words.settled(stuck, List::of)))
        .contains("No agent that asks the gate is registered as yours")
        .doesNotContain("One press");
  }

  @Test
  void whoeverIsAsEverReadsSoOnceAndNotInEveryLine() {
    Note asEver =
        withPatterns(
            List.of(usual(PatternKind.NEAR_COPIES, 0.5, 0.52), usual(PatternKind.QUICK, 0.5, 0.5)));

    assertThat(brief(asEver))
        .containsOnlyOnce("This is how your weeks usually look; it differs from other people's.")
        .contains("copies of one another (50%). Most other people: up to 29%.")
        .doesNotContain("Your own usual");
  }

  @Test
  void whereOnePartIsNewEveryLineSaysWhatWasUsual() {
    Note partlyNew =
        withPatterns(
            List.of(usual(PatternKind.NEAR_COPIES, 0.5, 0.52), usual(PatternKind.QUICK, 0.5, 0.4)));

    assertThat(brief(partlyNew))
        .contains("Your own usual: 10 to 52%.", "Your own usual: 10 to 40%.")
        .doesNotContain("usually look");
  }

  @Test
  void timesOnTheMinuteAreCountedWithThoseThatChanceGives() {
    Note round =
        note(
            PatternKind.ROUND_TIMES,
            30 / 60.0 - 1 / 60.0,
            Optional.of(new OwnRange(-1 / 60.0, -1 / 60.0)),
            0.06,
            DayBits.NONE);

    assertThat(said(false, round, Optional.of(LATER)))
        .contains("30 of your 60 prompts started in the first second of a minute (50%)")
        .contains("Not seen from you before. Most other people: up to 8%.");
  }

  @Test
  void aSettledNoteStillSaysWhatWasSeen() {
    NoteWords words = new NoteWords(new Texts(), false);

    assertThat(GoldenMessage.written(words.settled(answered(Explanation.TESTS), List::of)))
        .contains("Your note is settled")
        .contains("*Seen in the week 9–15 Nov:* close copies, even intervals.")
        .contains("*Thank you. Noted as a test or evaluation run.*", "Plan the next one")
        .doesNotContain("you know, we do not");
  }

  @Test
  void anotherWhoOpenedItReadsThatItSpeaksToItsOwner() {
    assertThat(new NoteWords(new Texts(), false).toAnother(answered(Explanation.TESTS)))
        .startsWith("*What the note says to its owner:*\n*Seen in the week 9–15 Nov.*")
        .endsWith("Its owner says: a test suite or an evaluation run.");
  }

  @ParameterizedTest
  @EnumSource(PatternKind.class)
  void everyKindHasASentenceWithoutAGap(PatternKind kind) {
    String said =
        said(false, note(kind, 0.5, Optional.empty(), 0.2, DayBits.NONE), Optional.of(LATER));

    assertThat(said).doesNotContain("{", "NaN", "null");
  }

  @Test
  void howSomebodyDecidesIsForThemAlone() {
    Note note = note(PatternKind.QUICK_YES, 0.9, Optional.empty(), 0.2, DayBits.NONE);

    assertThat(said(false, note, Optional.of(LATER))).contains("were a yes within 5 seconds (90%)");
    assertThat(new NoteWords(new Texts(), false).toAnother(note))
        .doesNotContain("yes within", "quick yes");
  }

  private static NotedPattern usual(PatternKind kind, double seen, double ownMost) {
    return new NotedPattern(
        kind, Notes.WEEK, seen, 60, Optional.of(new OwnRange(0.1, ownMost)), 0.29, new DayBits(1));
  }

  private static String brief(Note note) {
    OwnNote own = new OwnNote(note, Optional.of(LATER), ZoneId.of("Europe/Berlin"));
    return GoldenMessage.written(new NoteWords(new Texts(), false).brief(own, TODAY));
  }

  private static Note answered(Explanation explanation) {
    Note note = Notes.note(1);
    return new Note(
        note.member(),
        note.opened(),
        note.last(),
        note.rules(),
        note.patterns(),
        note.notice(),
        note.reachedAt(),
        Optional.of(new NoteAnswer(explanation, "", Instant.parse("2026-11-18T09:00:00Z"))),
        note.passed());
  }

  private static Note ofAllKinds() {
    return withPatterns(
        Arrays.stream(PatternKind.values()).map(kind -> Notes.pattern(kind, 0.7, 164)).toList());
  }

  private static Note note(
      PatternKind kind, double seen, Optional<OwnRange> own, double others, DayBits days) {
    return withPatterns(List.of(new NotedPattern(kind, Notes.WEEK, seen, 60, own, others, days)));
  }

  private static Note withPatterns(List<NotedPattern> patterns) {
    Note note = Notes.note(1);
    return new Note(
        note.member(),
        note.opened(),
        note.last(),
        note.rules(),
        patterns,
        note.notice(),
        note.reachedAt(),
        note.answer(),
        note.passed());
  }

  private static String said(boolean worksCouncil, Note note, Optional<LocalDate> over) {
    OwnNote own = new OwnNote(note, over, ZoneId.of("Europe/Berlin"));
    return GoldenMessage.written(new NoteWords(new Texts(), worksCouncil).whole(own, TODAY));
  }
}
