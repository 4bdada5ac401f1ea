package io.goodhart.signals.note;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.family.Ground;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pattern in somebody's activity, told to them. It is open until they answer or until a week with
 * activity passes without a pattern.
 *
 * @param member whose activity it is; with {@code opened} it names the note
 * @param opened the week in which the pattern was first told
 * @param last the last week in a row that had it
 * @param rules the version of the rules that wrote it last
 * @param patterns what was seen in the last of these weeks, the strongest first
 * @param notice the message that tells them that there is a note, once it is on its way
 * @param reachedAt when the message arrived or they saw the note, whichever was first
 * @param answer what they said
 * @param passed the week that passed without a pattern
 */
public record Note(
    MemberId member,
    ReportingWeek opened,
    ReportingWeek last,
    int rules,
    List<NotedPattern> patterns,
    Optional<String> notice,
    Optional<Instant> reachedAt,
    Optional<NoteAnswer> answer,
    Optional<ReportingWeek> passed) {
  private static final int GROUNDS = 2;
  private static final int FEW = 3;
  private static final int MOST_OF_FEW = 4;

  /** Copies the list. */
  public Note {
    patterns = List.copyOf(patterns);
  }

  static Note opened(MemberId member, ReportingWeek week, int rules, List<NotedPattern> patterns) {
    return new Note(
        member,
        week,
        week,
        rules,
        patterns,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether neither an answer nor a week has settled it. */
  public boolean isOpen() {
    return answer.isEmpty() && passed.isEmpty();
  }

  /** The same pattern, seen in a later week as well. */
  Note goesOn(ReportingWeek week, int version, List<NotedPattern> seen) {
    List<NotedPattern> kept = seen.stream().map(this::withItsBeginning).toList();
    return new Note(member, opened, week, version, kept, notice, reachedAt, answer, passed);
  }

  private NotedPattern withItsBeginning(NotedPattern seen) {
    return patterns.stream()
        .filter(before -> before.kind() == seen.kind())
        .findFirst()
        .map(before -> seen.since(before.since()))
        .orElse(seen);
  }

  /**
   * The few patterns that stand for all of them, the strongest first: the strongest of each ground,
   * up to four, and with fewer grounds than three the strongest of the rest. Nothing follows from
   * one ground alone, so nobody is to read of one ground alone.
   */
  public List<NotedPattern> foremost() {
    Map<Ground, NotedPattern> ofGrounds = new EnumMap<>(Ground.class);
    patterns.forEach(pattern -> ofGrounds.putIfAbsent(pattern.kind().ground(), pattern));
    List<NotedPattern> chosen =
        new ArrayList<>(
            patterns.stream().filter(ofGrounds::containsValue).limit(MOST_OF_FEW).toList());
    patterns.stream()
        .filter(pattern -> !chosen.contains(pattern))
        .limit(Math.max(0, FEW - chosen.size()))
        .toList()
        .forEach(chosen::add);
    return patterns.stream().filter(chosen::contains).toList();
  }

  /** The days of the last week that any of it tells of; all of them if none is told. */
  public DayBits toldDays() {
    DayBits told =
        patterns.stream().map(NotedPattern::days).reduce(DayBits.NONE, (a, b) -> a.or(b));
    return told.isEmpty() ? DayBits.ALL : told;
  }

  /** Of which days of a week its owner says that it was not them. */
  public DayBits disputedIn(ReportingWeek week) {
    boolean isDisputed =
        last.equals(week)
            && answer.filter(said -> said.explanation() == Explanation.NOT_ME).isPresent();
    return isDisputed ? toldDays() : DayBits.NONE;
  }

  /**
   * The days that match on at least two grounds, by kinds which the owner was told of when the note
   * was opened: nothing follows from one ground alone, for a day as for a week.
   */
  public DayBits matchedDays() {
    Map<Ground, DayBits> byGround = new EnumMap<>(Ground.class);
    for (NotedPattern pattern : patterns) {
      if (pattern.since().equals(opened)) {
        byGround.merge(pattern.kind().ground(), pattern.days(), DayBits::or);
      }
    }
    DayBits matched = DayBits.NONE;
    for (DayOfWeek day : DayOfWeek.values()) {
      long grounds = byGround.values().stream().filter(days -> days.contains(day)).count();
      if (grounds >= GROUNDS) {
        matched = matched.or(DayBits.of(day));
      }
    }
    return matched;
  }
}
