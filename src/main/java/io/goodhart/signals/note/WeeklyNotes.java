package io.goodhart.signals.note;

import io.goodhart.activity.ActiveDays;
import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.Judgement;
import io.goodhart.signals.Signals;
import io.goodhart.signals.Weights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges weeks once they are closed, and keeps what follows: notes to those in whose activity a
 * pattern was seen, and whom the strict count leaves out. What is due comes from the store and the
 * clock, so it may be called as often as one likes, by many threads and from several processes.
 */
public final class WeeklyNotes {
  private final Signals signals;
  private final NoteStore notes;
  private final ActivityStore activity;
  private final DueWeeks due;
  private final TimeToAnswer time;
  private final Clock clock;

  /** Judges by these signals. */
  public WeeklyNotes(
      Signals signals,
      NoteStore notes,
      ActivityStore activity,
      DueWeeks due,
      TimeToAnswer time,
      Clock clock) {
    this.signals = signals;
    this.notes = notes;
    this.activity = activity;
    this.due = due;
    this.time = time;
    this.clock = clock;
  }

  /**
   * Judges what is due now, the oldest week first. A week of which nothing has arrived is left for
   * another time: a new installation may be about to get its history, or a collector be down.
   */
  public synchronized void run() {
    due.at(clock.instant()).forEach(this::judge);
  }

  private void judge(DueWeeks.Due week) {
    Set<MemberId> members = due.members(week);
    if (activity.activeDays(members, week.week()).isEmpty()) {
      return;
    }
    Map<MemberId, Note> open =
        notes.open().stream().collect(Collectors.toMap(Note::member, Function.identity()));
    List<Note> told = new ArrayList<>();
    Set<MemberId> passed = new HashSet<>();
    signals.judge(
        week.week(),
        week.week(),
        judgement -> {
          MemberId member = judgement.found().member();
          if (!members.contains(member)) {
            return;
          }
          if (judgement.verdict().isPattern()) {
            told.add(note(judgement, Optional.ofNullable(open.get(member))));
          } else {
            passed.add(member);
          }
        });
    passed.retainAll(open.keySet());
    notes.keep(new JudgedWeek(week.week(), week.zones(), told, passed, leftOut(week.week(), told)));
  }

  private static Note note(Judgement judgement, Optional<Note> open) {
    ReportingWeek week = judgement.found().week();
    List<NotedPattern> seen = new ArrayList<>();
    judgement
        .kinds()
        .forEach(
            kind ->
                judgement.found().findings().stream()
                    .filter(finding -> finding.kind() == kind)
                    .map(finding -> NotedPattern.of(finding, week))
                    .forEach(seen::add));
    return open.map(note -> note.goesOn(week, Weights.VERSION, seen))
        .orElseGet(() -> Note.opened(judgement.found().member(), week, Weights.VERSION, seen));
  }

  /** Whoever has one day of their own left over stays in. */
  private List<Note> leftOut(ReportingWeek week, List<Note> told) {
    LocalDate computed = week.next().monday();
    Instant now = clock.instant();
    List<Note> late =
        told.stream()
            .filter(note -> time.over(note, now).filter(day -> !day.isAfter(computed)).isPresent())
            .toList();
    Map<MemberId, DayBits> deliberate = new HashMap<>();
    for (ActiveDays days : activity.activeDays(late.stream().map(Note::member).toList(), week)) {
      deliberate.put(days.member(), days.deliberate());
    }
    return late.stream()
        .filter(note -> covers(note, deliberate.getOrDefault(note.member(), DayBits.NONE)))
        .toList();
  }

  private static boolean covers(Note note, DayBits deliberate) {
    DayBits matched = note.matchedDays();
    return !deliberate.isEmpty() && matched.or(deliberate).equals(matched);
  }
}
