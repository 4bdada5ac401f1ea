package io.goodhart.signals;

import static io.goodhart.activity.Events.batch;
import static io.goodhart.activity.Events.email;
import static io.goodhart.roster.Rows.known;
import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.Events;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.Subject;
import io.goodhart.activity.TokenSums;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import io.goodhart.activity.TurnSample;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterStore;
import io.goodhart.signals.week.ObservedWeek;
import io.goodhart.signals.week.Results;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every reader of weeks has to do. */
public abstract class WeekReaderContract {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final String MONDAY_LATE = "2026-11-16T23:30:00Z";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  /** The reader under test. */
  protected abstract WeekReader reader();

  /** What it reads of. */
  protected abstract ActivityStore activity();

  /** Who is known. */
  protected abstract RosterStore roster();

  private static ActivityEvent turn(String id, String at, Alias alias) {
    return new ActivityEvent.Turn(
        Events.head(id, at, alias, Trigger.HUMAN),
        Optional.empty(),
        new TokenUsage(1, 2, 3, 4),
        OptionalLong.of(9),
        5,
        true);
  }

  private List<ObservedWeek> read(ReportingWeek week) {
    List<ObservedWeek> weeks = new ArrayList<>();
    reader().read(week, weeks::add);
    return weeks;
  }

  @Test
  void aWeekHasEverythingThatIsStoredOfIt() {
    roster().apply(List.of(known(row("anna", "Core"), email("anna"))), TODAY);
    activity().append(List.of(batch(List.of(turn("1", MONDAY_LATE, email("anna"))))));

    ObservedWeek week = read(WEEK).get(0);

    assertThat(week.turns()).isEqualTo(1);
    assertThat(week.outcomes()).isEqualTo(5);
    assertThat(week.humanReplies()).isEqualTo(1);
    assertThat(week.tokens()).isEqualTo(new TokenSums(1, 2, 3, 4));
    assertThat(week.seenAs()).isEqualTo(email("anna"));
    assertThat(week.sample())
        .containsExactly(
            new TurnSample(
                Instant.parse(MONDAY_LATE),
                Trigger.HUMAN,
                OptionalLong.of(9),
                OptionalLong.empty(),
                new TokenUsage(1, 2, 3, 4),
                5,
                true));
  }

  @Test
  void whatWasMadeInAWeekAndTheOneBeforeStandsBesideWhatWasTakenBack() {
    roster().apply(List.of(known(row("anna", "Core"), email("anna"))), TODAY);
    Instant then = Instant.parse(MONDAY_LATE);
    activity()
        .append(
            List.of(
                batch(
                    List.of(
                        turn("1", MONDAY_LATE, email("anna")),
                        Events.outcome("2", MONDAY_LATE, email("anna"), OutcomeKind.DEPLOYMENT, 1),
                        Events.outcome(
                            "3", "2026-11-12T09:00:00Z", email("anna"), OutcomeKind.COMMIT, 4),
                        new ActivityEvent.Outcome(
                            head(ActivityEvent.Outcome.id(then, OutcomeKind.COMMIT, "c1")),
                            OutcomeKind.COMMIT,
                            1,
                            true),
                        new ActivityEvent.Revert(
                            head(ActivityEvent.Revert.id(then, "r1")),
                            ActivityEvent.Outcome.key(OutcomeKind.COMMIT, "c1"),
                            true)))));

    assertThat(read(WEEK).get(0).traces().results())
        .containsExactly(new Results(OutcomeKind.COMMIT, 5, 1));
  }

  private static EventHead head(EventId id) {
    return new EventHead(
        id, Subject.of(email("anna")), "github", Trigger.UNKNOWN, OptionalLong.empty());
  }

  @Test
  void hoursAndTurnsGoByTheMembersClocks() {
    roster().apply(List.of(known(row("anna", "Core"), email("anna"))), TODAY);
    activity().append(List.of(batch(List.of(turn("1", MONDAY_LATE, email("anna"))))));

    ObservedWeek week = read(WEEK).get(0);

    assertThat(week.local(week.sample().get(0)).getDayOfWeek().getValue()).isEqualTo(2);
    assertThat(week.hours().in(24)).isEqualTo(1);
    assertThat(week.hours().total()).isEqualTo(1);
  }

  @Test
  void identitiesOfOneMemberMakeOneWeek() {
    roster().apply(List.of(known(row("anna", "Core"), email("anna"))), TODAY);
    roster()
        .addAlias(
            roster().memberOf(email("anna")).orElseThrow(), new Alias(Alias.Kind.GIT, "anna"));
    activity()
        .append(
            List.of(
                batch(
                    List.of(
                        turn("1", MONDAY_LATE, email("anna")),
                        turn("2", "2026-11-17T09:00:00Z", email("anna")),
                        turn("3", "2026-11-17T08:00:00Z", new Alias(Alias.Kind.GIT, "anna"))))));

    assertThat(read(WEEK))
        .singleElement()
        .satisfies(
            week -> {
              assertThat(week.turns()).isEqualTo(3);
              assertThat(week.seenAs()).isEqualTo(email("anna"));
              assertThat(week.sample())
                  .extracting(TurnSample::start)
                  .isSortedAccordingTo(Instant::compareTo);
            });
  }

  @Test
  void aWeekInWhichNothingButOutcomesCameInIsNotThere() {
    roster().apply(List.of(known(row("anna", "Core"), email("anna"))), TODAY);
    activity()
        .append(
            List.of(
                batch(
                    List.of(
                        Events.outcome("1", MONDAY_LATE, email("anna"), OutcomeKind.COMMIT, 1)))));

    assertThat(read(WEEK)).isEmpty();
  }

  @Test
  void nobodyIsLostWhereManyAreReadAtATime() {
    List<String> names = IntStream.range(0, 950).mapToObj(i -> "m" + i).toList();
    roster()
        .apply(names.stream().map(name -> known(row(name, "Core"), email(name))).toList(), TODAY);
    activity()
        .append(
            List.of(
                batch(names.stream().map(name -> turn(name, MONDAY_LATE, email(name))).toList())));

    assertThat(read(WEEK)).extracting(ObservedWeek::member).doesNotHaveDuplicates().hasSize(950);
    assertThat(read(WEEK.next())).isEmpty();
  }
}
