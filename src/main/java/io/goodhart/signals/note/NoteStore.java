package io.goodhart.signals.note;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.PersonLevel;
import io.goodhart.signals.family.PatternKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps notes, and whom the strict count of a week left out. Safe for use by many threads and
 * beside other processes.
 */
public interface NoteStore {
  /** The last week that was judged for any zone. */
  Optional<ReportingWeek> lastJudged();

  /** The zones for which the week was judged. */
  Set<ZoneId> judged(ReportingWeek week);

  /**
   * Keeps what follows from a week, all of it or nothing. A zone that was judged before makes it
   * nothing.
   *
   * @return whether it was kept
   */
  @PersonLevel
  boolean keep(JudgedWeek judged);

  /** All open notes. */
  @PersonLevel
  List<Note> open();

  /** Somebody's notes, the newest first. */
  @PersonLevel
  List<Note> of(MemberId member);

  /** Notes how the owner of an open note is told of it; empty: not yet, after all. */
  void announce(Note note, Optional<String> notice);

  /** Notes that a note reached its owner; an earlier time stays. */
  void reached(Note note, Instant at);

  /**
   * Settles an open note by its owner's answer. If that is that it was not them, the told days of
   * its last week are disputed from then on.
   *
   * @return whether it was open
   */
  boolean answer(Note note, NoteAnswer answer);

  /**
   * Opens a note again whose owner takes the answer back; nothing of it is disputed any more.
   *
   * @return whether there was an answer
   */
  boolean takeBack(Note note);

  /** Whom the strict count of the week leaves out, with the kinds that their notes told. */
  @PersonLevel
  Map<MemberId, Set<PatternKind>> leftOut(ReportingWeek week);

  /** The days of the week of which members say that it was not them. */
  @PersonLevel
  Map<MemberId, DayBits> disputed(ReportingWeek week);

  /**
   * Who said what a pattern of theirs was from one instant to another, the second not included;
   * that it was not them says nothing of what it was.
   */
  @PersonLevel
  Set<MemberId> answered(Instant from, Instant to);

  /** Drops notes and lists of weeks before {@code oldest}. */
  void drop(ReportingWeek oldest);
}
