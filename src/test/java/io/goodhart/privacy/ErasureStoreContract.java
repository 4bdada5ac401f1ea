package io.goodhart.privacy;

import static io.goodhart.activity.Events.batch;
import static io.goodhart.activity.Events.call;
import static io.goodhart.activity.Events.prompt;
import static io.goodhart.activity.Events.totals;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.Attribution;
import io.goodhart.activity.RunningTotal;
import io.goodhart.activity.Stored;
import io.goodhart.activity.Subject;
import io.goodhart.adoption.KeptCounts;
import io.goodhart.adoption.KeptShare;
import io.goodhart.adoption.KeptWeeks;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.ledger.PersonKey;
import io.goodhart.roster.Alias;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.LeaveRow;
import io.goodhart.roster.LeaveStore;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterRow;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.TeamId;
import io.goodhart.signals.note.Explanation;
import io.goodhart.signals.note.JudgedWeek;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.NoteAnswer;
import io.goodhart.signals.note.NoteStore;
import io.goodhart.signals.note.Notes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do that erases people; it is Wednesday, 11:00 in Berlin. */
public abstract class ErasureStoreContract {
  /** The horizon that stores of activity under test are made with. */
  protected static final Duration HORIZON = Duration.ofDays(35);

  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final PersonKey KEY = new PersonKey("0".repeat(64));
  private static final Alias ANNA = Alias.guess("anna@example.dev");
  private static final Alias BEN = Alias.guess("ben@example.dev");
  private static final Alias LOGIN = new Alias(Alias.Kind.VENDOR, "copilot/aroth-gh");
  private static final List<ActivityEvent> FILE =
      List.of(
          prompt("a1", "2026-11-11T09:00:00Z", ANNA),
          prompt("a2", "2026-11-17T09:00:00Z", ANNA),
          call("a3", "2026-11-17T09:01:00Z", ANNA, 10, 20),
          prompt("b1", "2026-11-17T09:00:00Z", BEN));

  private MemberId anna = new MemberId(0);
  private MemberId ben = new MemberId(0);

  /** The store under test. */
  protected abstract ErasureStore store();

  /** The activity beside it, which is empty at the start of a test. */
  protected abstract ActivityStore activity();

  /** The same activity, as another process has it. */
  protected abstract ActivityStore elsewhere();

  /** The roster beside it. */
  protected abstract RosterStore roster();

  /** What closed weeks keep, which is nothing at the start of a test. */
  protected abstract KeptWeeks kept();

  /** The notes beside it. */
  protected abstract NoteStore notes();

  /** The absences beside it. */
  protected abstract LeaveStore leave();

  @BeforeEach
  void fill() {
    roster().apply(List.of(row("m-1", ANNA), row("m-2", BEN)), TODAY);
    anna = roster().memberOf(ANNA).orElseThrow();
    ben = roster().memberOf(BEN).orElseThrow();
    append(activity(), FILE);
  }

  @Test
  void whatIsErasedIsToldAndGone() {
    Erased erased = store().erase(anna, KEY, List.of(), NOW);

    assertThat(erased.records()).isEqualTo(3);
    assertThat(erased.span())
        .contains(
            new Erased.Span(
                Instant.parse("2026-11-11T09:00:00Z"), Instant.parse("2026-11-17T09:01:00Z")));
    assertThat(activity().memberWeek(anna, WEEK).any().isEmpty()).isTrue();
    assertThat(activity().turns(anna, WEEK)).isEmpty();
    assertThat(activity().sightings(List.of(anna), WEEK.previous(), WEEK)).isEmpty();
    assertThat(activity().eventsOf(ANNA)).isZero();
    assertThat(activity().attribution(WEEK).unattributed()).isZero();
  }

  @Test
  void theNotesAndTheAnswersOfTheMemberGo() {
    Note annas = Notes.note(anna.value());
    Note bens = Notes.note(ben.value());
    notes()
        .keep(
            new JudgedWeek(
                Notes.WEEK,
                Set.of(ZoneOffset.UTC),
                List.of(annas, bens),
                Set.of(),
                List.of(annas, bens)));
    notes().answer(annas, new NoteAnswer(Explanation.NOT_ME, "No idea", NOW));

    store().erase(anna, KEY, List.of(), NOW);

    assertThat(notes().of(anna)).isEmpty();
    assertThat(notes().of(ben)).containsExactly(bens);
    assertThat(notes().leftOut(Notes.WEEK)).containsOnlyKeys(ben);
    assertThat(notes().disputed(Notes.WEEK)).isEmpty();
  }

  @Test
  void whatIsSomebodyElsesStays() {
    store().erase(anna, KEY, List.of(), NOW);

    assertThat(activity().memberWeek(ben, WEEK).prompts()).isEqualTo(1);
    assertThat(roster().memberOf(ANNA)).contains(anna);
  }

  @Test
  void theSameFileAgainIsIgnoredInEveryProcess() {
    ActivityStore other = elsewhere();
    append(other, List.of(prompt("a4", "2026-11-17T10:00:00Z", ANNA)));
    store().erase(anna, KEY, List.of(), NOW);

    assertThat(append(activity(), FILE)).isEqualTo(new Stored(0, 1, 3, 0));
    assertThat(append(other, FILE)).isEqualTo(new Stored(0, 1, 3, 0));
    assertThat(activity().eventsOf(ANNA)).isZero();
  }

  @Test
  void whatHappensAfterwardsIsTakenAgain() {
    store().erase(anna, KEY, List.of(), NOW);

    List<ActivityEvent> later =
        List.of(prompt("at", NOW.toString(), ANNA), prompt("after", "2026-11-18T10:00:01Z", ANNA));

    assertThat(append(activity(), later)).isEqualTo(new Stored(1, 0, 1, 0));
    assertThat(activity().memberWeek(anna, WEEK).prompts()).isEqualTo(1);
  }

  @Test
  void aRunningTotalGoesOnFromWhereItStoodWhenItWasForgotten() {
    store().erase(anna, KEY, List.of(), NOW);

    Stored before = append(activity(), point(NOW.minusSeconds(60), 500));
    Stored after = append(activity(), point(NOW.plusSeconds(60), 700));

    assertThat(before).isEqualTo(new Stored(0, 0, 1, 0));
    assertThat(after).isEqualTo(new Stored(1, 0, 0, 0));
    assertThat(activity().memberWeek(anna, WEEK).byTool())
        .singleElement()
        .satisfies(use -> assertThat(use.tokens().output()).isEqualTo(200));
  }

  @Test
  void aNameThatWasClaimedGoesAndItsOldDataIsIgnoredToo() {
    roster().addAlias(anna, LOGIN);
    List<ActivityEvent> file = List.of(prompt("l1", "2026-11-17T09:00:00Z", LOGIN));
    append(activity(), file);

    assertThat(store().erase(anna, KEY, List.of(), NOW).records()).isEqualTo(4);

    assertThat(roster().memberOf(LOGIN)).isEmpty();
    assertThat(append(activity(), file)).isEqualTo(new Stored(0, 0, 1, 0));
  }

  @Test
  void anAbsenceThatSomebodyEnteredGoesAndThatOfAFileStays() {
    DateSpan own = DateSpan.of(TODAY, TODAY);
    DateSpan ofFile = DateSpan.of(TODAY.plusDays(7), TODAY.plusDays(8));
    leave().add(anna, own);
    roster().applyLeave(List.of(new LeaveRow(ANNA, ofFile.from(), ofFile.to().orElseThrow())));

    store().erase(anna, KEY, List.of(), NOW);

    assertThat(leave().leaveFrom(anna, TODAY)).containsExactly(ofFile);
  }

  @Test
  void aPastAbsenceStaysSinceClosedWeeksWereCountedWithoutIt() {
    leave().add(anna, DateSpan.of(TODAY.minusDays(9), TODAY.plusDays(3)));

    store().erase(anna, KEY, List.of(), NOW);

    assertThat(leave().leaveFrom(anna, TODAY.minusDays(20)))
        .containsExactly(DateSpan.of(TODAY.minusDays(9), WEEK.previous().sunday()));
  }

  @Test
  void whatClosedWeeksKeepAddsUp() {
    KeptCounts counts = new KeptCounts(1, 1, 1, 0, 1, -1, 1, 0, 0, 1, 0, 1);
    Optional<TeamId> team = Optional.of(new TeamId(7));
    List<KeptShare> shares =
        List.of(
            new KeptShare(team, WEEK.previous(), counts),
            new KeptShare(Optional.empty(), WEEK.previous(), counts));

    store().erase(anna, KEY, shares, NOW);
    store().erase(ben, KEY, shares, NOW);

    KeptCounts both = new KeptCounts(2, 2, 2, 0, 2, -2, 2, 0, 0, 2, 0, 2);
    assertThat(kept().in(WEEK.previous()))
        .isEqualTo(Map.of(team, both, Optional.<TeamId>empty(), both));
    assertThat(kept().in(WEEK)).isEmpty();
  }

  @Test
  void howMuchActivityAClosedWeekHadStays() {
    Attribution before = activity().attribution(WEEK.previous());

    store().erase(anna, KEY, List.of(), NOW);

    assertThat(activity().attribution(WEEK.previous())).isEqualTo(before);
    assertThat(activity().attribution(WEEK).events()).isEqualTo(1);
  }

  @Test
  void whoHasNothingIsForgottenAllTheSame() {
    store().erase(anna, KEY, List.of(), NOW);

    assertThat(store().erase(anna, KEY, List.of(), NOW.plusSeconds(5)))
        .isEqualTo(new Erased(0, Optional.empty()));
    assertThat(append(activity(), List.of(prompt("x", NOW.plusSeconds(5).toString(), ANNA))))
        .isEqualTo(new Stored(0, 0, 1, 0));
  }

  private static Stored append(ActivityStore activity, List<ActivityEvent> events) {
    return activity.append(List.of(batch(events))).get(0);
  }

  private static Stored append(ActivityStore activity, RunningTotal point) {
    return activity.append(List.of(totals(List.of(point)))).get(0);
  }

  private static RunningTotal point(Instant at, double value) {
    return new RunningTotal(
        1,
        NOW.minus(Duration.ofHours(1)),
        at,
        value,
        RunningTotal.Bucket.OUTPUT,
        Subject.of(ANNA),
        "claude-code",
        Optional.empty());
  }

  private static RosterRow row(String member, Alias alias) {
    return new RosterRow(
        member,
        List.of(alias),
        "Payments",
        Optional.of(ZoneId.of("Europe/Berlin")),
        Optional.of(LocalDate.of(2026, 1, 1)),
        Optional.empty(),
        true,
        Optional.empty(),
        false);
  }
}
