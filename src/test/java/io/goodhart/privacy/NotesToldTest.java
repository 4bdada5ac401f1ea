package io.goodhart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.TokenSums;
import io.goodhart.adoption.cost.CostMeasure;
import io.goodhart.adoption.cost.PriceTable;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.signals.JdbiNoteStore;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.note.Explanation;
import io.goodhart.signals.note.JudgedWeek;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.NoteAnswer;
import io.goodhart.signals.note.NotedWeeks;
import io.goodhart.signals.note.Notes;
import io.goodhart.signals.note.StrictCount;
import io.goodhart.testing.FixedActivity;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.FixedUsage;
import io.goodhart.testing.Rosters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two teams of 20 and one of 8, of whose members some answered a note and some are left out. */
class NotesToldTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  private static final ReportingWeek WEEK = Notes.WEEK;
  private static final Instant WEDNESDAY = Instant.parse("2026-11-11T12:00:00Z");
  private static final TeamId FIRST = new TeamId(1);
  private static final TeamId SECOND = new TeamId(2);
  private static final TeamId SMALL = new TeamId(3);
  private static final Map<TeamId, Integer> SIZES = Map.of(FIRST, 20, SECOND, 20, SMALL, 8);

  private final FixedRoster roster =
      new FixedRoster()
          .with(Rosters.team(1, "A"), members(1, 20))
          .with(Rosters.team(2, "B"), members(21, 40))
          .with(Rosters.team(3, "C"), members(41, 48));
  private final FixedUsage usage = new FixedUsage();
  private JdbiNoteStore notes;

  @BeforeEach
  void open() {
    notes = new JdbiNoteStore(DATABASE.get());
    for (long member = 1; member <= 48; member++) {
      usage.used(member, "claude-code", "claude-sonnet-4-5", new TokenSums(1_000_000, 0, 0, 0));
    }
  }

  @Test
  void whatThreePeopleOrMoreExplainedIsToldToTheirTeam() {
    noted(List.of(1L, 2L, 3L, 21L, 22L), List.of());

    assertThat(told().of(team(FIRST), 20, WEEK).explained()).isEqualTo(Figure.exactly(3));
    assertThat(told().of(team(SECOND), 20, WEEK).explained()).isEqualTo(Figure.between(0, 2));
    assertThat(told().of(team(FIRST), 20, WEEK.next()).explained()).isEqualTo(Figure.between(0, 2));
  }

  @Test
  void aSmallTeamIsToldNothing() {
    noted(List.of(41L, 42L, 43L, 44L), List.of());

    assertThat(told().of(team(SMALL), 8, WEEK)).isEqualTo(DisclosedNotes.NONE);
  }

  @Test
  void whatIsToldOfEverybodyLeavesATeamsCountAsUnknownAsItWas() {
    noted(List.of(1L, 2L, 3L, 21L), List.of());

    Figure.Range told = (Figure.Range) told().ofAll(SIZES, WEEK).explained();

    assertThat(told.from()).isLessThanOrEqualTo(3);
    assertThat(told.to()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void theCostOfThoseLeftOutIsToldFromFivePeopleOn() {
    noted(List.of(), List.of(1L, 2L, 3L, 4L));
    assertThat(told().of(team(FIRST), 20, WEEK).saving()).isEmpty();

    noted(List.of(), List.of(5L));

    Saving saving = told().of(team(FIRST), 20, WEEK).saving().orElseThrow();
    assertThat(saving.tokensPercent()).isEqualTo(25);
    assertThat(saving.dollars().amount()).isPositive();
    assertThat(told().of(team(SECOND), 20, WEEK).saving()).isEmpty();
  }

  @Test
  void theKindsOfPatternsAreToldOfEverybodyFromThreePeopleOn() {
    noted(List.of(), List.of(1L, 2L));
    assertThat(told().ofAll(SIZES, WEEK).kinds()).isEmpty();

    noted(List.of(), List.of(21L));

    assertThat(told().ofAll(SIZES, WEEK).kinds())
        .isEqualTo(Map.of(PatternKind.NEAR_COPIES, 3, PatternKind.EVEN_PACE, 3));
    assertThat(told().of(team(FIRST), 20, WEEK).kinds()).isEmpty();
  }

  private void noted(List<Long> answered, List<Long> leftOut) {
    List<Note> those =
        LongStream.concat(
                answered.stream().mapToLong(Long::longValue),
                leftOut.stream().mapToLong(Long::longValue))
            .mapToObj(Notes::note)
            .toList();
    List<Note> out = leftOut.stream().map(Notes::note).toList();
    Set<ZoneId> fresh = Set.of(ZoneOffset.ofHours(notes.judged(WEEK).size()));
    notes.keep(new JudgedWeek(WEEK, fresh, those, Set.of(), out));
    answered.forEach(
        member ->
            notes.answer(Notes.note(member), new NoteAnswer(Explanation.TEMPLATE, "", WEDNESDAY)));
  }

  private Team team(TeamId id) {
    return roster.teams().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private NotesTold told() {
    DisclosedCosts costs =
        new DisclosedCosts(
            new CostMeasure(usage, new FixedActivity(), roster, PriceTable.DEFAULT),
            new StrictCount(notes),
            Clock.fixed(WEDNESDAY, ZoneOffset.UTC));
    return new NotesTold(new NotedWeeks(notes, roster), costs);
  }

  private static List<RosterMember> members(long first, long last) {
    return LongStream.rangeClosed(first, last).mapToObj(Rosters::member).toList();
  }
}
