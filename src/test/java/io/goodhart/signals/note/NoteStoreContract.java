package io.goodhart.signals.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.family.PatternKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of notes has to do. */
public abstract class NoteStoreContract {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final MemberId ANNA = new MemberId(1);
  private static final MemberId BEN = new MemberId(2);
  private static final ReportingWeek NEXT = Notes.WEEK.next();
  private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");
  private static final NoteAnswer ANSWER =
      new NoteAnswer(Explanation.PLANNED, "Invoices of October", MONDAY);

  protected abstract NoteStore store();

  @Test
  void aNoteComesBackAsItWasKept() {
    store().keep(week(Notes.WEEK, Set.of(BERLIN), List.of(Notes.note(1)), Set.of(), List.of()));

    assertThat(store().of(ANNA)).containsExactly(Notes.note(1));
    assertThat(store().open()).containsExactly(Notes.note(1));
    assertThat(store().of(BEN)).isEmpty();
  }

  @Test
  void aWeekIsKeptOnceForAZone() {
    JudgedWeek week = week(Notes.WEEK, Set.of(TOKYO), List.of(), Set.of(), List.of());

    assertThat(store().lastJudged()).isEmpty();
    assertThat(store().keep(week)).isTrue();
    assertThat(
            store()
                .keep(week(Notes.WEEK, Set.of(TOKYO), List.of(Notes.note(1)), Set.of(), List.of())))
        .isFalse();

    assertThat(store().open()).isEmpty();
    assertThat(store().judged(Notes.WEEK)).containsExactly(TOKYO);
    assertThat(store().lastJudged()).contains(Notes.WEEK);
  }

  @Test
  void aPatternThatGoesOnStaysTheSameNote() {
    keep(Notes.note(1));
    Note later =
        Notes.note(1)
            .goesOn(
                NEXT,
                2,
                List.of(
                    Notes.pattern(PatternKind.EVEN_PACE, 0.6, 90),
                    new NotedPattern(
                        PatternKind.QUICK,
                        NEXT,
                        0.8,
                        90,
                        Optional.empty(),
                        0.2,
                        Notes.note(1).patterns().get(0).days())));

    store().keep(week(NEXT, Set.of(BERLIN), List.of(later), Set.of(), List.of()));

    assertThat(store().of(ANNA)).containsExactly(later);
    assertThat(later.patterns().get(0).since()).isEqualTo(Notes.WEEK);
    assertThat(later.patterns().get(1).since()).isEqualTo(NEXT);
  }

  @Test
  void aWeekWithoutThePatternSettlesIt() {
    keep(Notes.note(1));
    keep(Notes.note(2), TOKYO);

    store().keep(week(NEXT, Set.of(BERLIN), List.of(), Set.of(ANNA), List.of()));

    assertThat(store().open()).extracting(Note::member).containsExactly(BEN);
    assertThat(store().of(ANNA).get(0).passed()).contains(NEXT);
  }

  @Test
  void anAnswerSettlesItOnceAndCanBeTakenBack() {
    keep(Notes.note(1));

    assertThat(store().answer(Notes.note(1), ANSWER)).isTrue();
    assertThat(store().answer(Notes.note(1), ANSWER)).isFalse();
    assertThat(store().open()).isEmpty();
    assertThat(store().of(ANNA).get(0).answer()).contains(ANSWER);

    assertThat(store().takeBack(Notes.note(1))).isTrue();
    assertThat(store().takeBack(Notes.note(1))).isFalse();
    assertThat(store().open()).containsExactly(Notes.note(1));
  }

  @Test
  void whatWasNotThemIsDisputedUntilTheAnswerIsTakenBack() {
    keep(Notes.note(1));
    assertThat(store().disputed(Notes.WEEK)).isEmpty();

    store().answer(Notes.note(1), new NoteAnswer(Explanation.NOT_ME, "", MONDAY));
    assertThat(store().disputed(Notes.WEEK)).isEqualTo(Map.of(ANNA, new DayBits(1)));
    assertThat(store().disputed(NEXT)).isEmpty();
    assertThat(store().answered(MONDAY, MONDAY.plusSeconds(1))).isEmpty();

    store().takeBack(Notes.note(1));
    assertThat(store().disputed(Notes.WEEK)).isEmpty();
  }

  @Test
  void whatIsAnsweredMeanwhileDoesNotGoOn() {
    keep(Notes.note(1));
    Note later = Notes.note(1).goesOn(NEXT, 2, List.of());
    store().answer(Notes.note(1), ANSWER);

    store().keep(week(NEXT, Set.of(BERLIN), List.of(later), Set.of(), List.of()));

    Note kept = store().of(ANNA).get(0);
    assertThat(kept.last()).isEqualTo(Notes.WEEK);
    assertThat(kept.patterns()).hasSize(2);
  }

  @Test
  void itIsKnownByWhichMessageItsOwnerIsToldAndWhenItReachedThem() {
    keep(Notes.note(1));

    store().announce(Notes.note(1), Optional.of("dm:note:U1:2026-11-16"));
    store().reached(Notes.note(1), MONDAY);
    store().reached(Notes.note(1), MONDAY.plusSeconds(60));

    Note kept = store().of(ANNA).get(0);
    assertThat(kept.notice()).contains("dm:note:U1:2026-11-16");
    assertThat(kept.reachedAt()).contains(MONDAY);
    store().announce(Notes.note(1), Optional.empty());
    assertThat(store().of(ANNA).get(0).notice()).isEmpty();
  }

  @Test
  void whomTheStrictCountLeavesOutIsKnownByWeekAndKind() {
    store()
        .keep(
            week(
                Notes.WEEK,
                Set.of(BERLIN),
                List.of(Notes.note(1), Notes.note(2)),
                Set.of(),
                List.of(Notes.note(2))));

    assertThat(store().leftOut(Notes.WEEK))
        .isEqualTo(Map.of(BEN, Set.of(PatternKind.NEAR_COPIES, PatternKind.EVEN_PACE)));
    assertThat(store().leftOut(NEXT)).isEmpty();
  }

  @Test
  void whoAnsweredIsKnownFromOneInstantToAnother() {
    keep(Notes.note(1));
    store().answer(Notes.note(1), ANSWER);

    assertThat(store().answered(MONDAY, MONDAY.plusSeconds(1))).containsExactly(ANNA);
    assertThat(store().answered(MONDAY.minusSeconds(1), MONDAY)).isEmpty();
  }

  @Test
  void whatIsTooOldIsDropped() {
    store()
        .keep(
            week(
                Notes.WEEK,
                Set.of(BERLIN),
                List.of(Notes.note(1)),
                Set.of(),
                List.of(Notes.note(1))));

    store().drop(Notes.WEEK);
    assertThat(store().of(ANNA)).hasSize(1);
    store().drop(NEXT);

    assertThat(store().of(ANNA)).isEmpty();
    assertThat(store().leftOut(Notes.WEEK)).isEmpty();
    assertThat(store().lastJudged()).isEmpty();
  }

  private void keep(Note note) {
    keep(note, BERLIN);
  }

  private void keep(Note note, ZoneId zone) {
    store().keep(week(Notes.WEEK, Set.of(zone), List.of(note), Set.of(), List.of()));
  }

  private static JudgedWeek week(
      ReportingWeek week,
      Set<ZoneId> zones,
      List<Note> notes,
      Set<MemberId> passed,
      List<Note> leftOut) {
    return new JudgedWeek(week, zones, notes, passed, leftOut);
  }
}
