package io.goodhart.activity;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.PersonLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what happened: events, weekly summaries, turn samples, and through what it was seen.
 *
 * <p>Safe for use by many threads and beside other processes on the same database.
 */
public interface ActivityStore {
  /**
   * Stores batches in one transaction: new events, what they add to their subjects' weeks, the
   * positions of cumulative series and the day's counts. A crash keeps all of it or nothing.
   *
   * @return what became of each batch, in the order given
   */
  List<Stored> append(List<Batch> batches);

  /** Adds records that could not be stored to the day's counts. */
  void countFailed(Source source, LocalDate day, int records);

  /** The active days of everybody with any activity in the week, in no particular order. */
  @PersonLevel
  List<ActiveDays> activeDays(ReportingWeek week);

  /** One member's week; an empty one if nothing was seen. */
  @PersonLevel
  MemberWeek memberWeek(MemberId member, ReportingWeek week);

  /**
   * The members who can be seen in a week: those of whom anything came through any door in the
   * {@code days} days that end with it, used or not.
   */
  @PersonLevel
  Set<MemberId> seen(ReportingWeek week, int days);

  /** The same by name of the tool through which they were seen. */
  @PersonLevel
  Map<String, Set<MemberId>> seenByTool(ReportingWeek week, int days);

  /** Through what a member was seen, over all identities that are theirs now; by name. */
  @PersonLevel
  List<SourceSeen> sources(MemberId member);

  /** The turns of a member's week: all of them, or an even sample of 512. */
  @PersonLevel
  List<TurnSample> turns(MemberId member, ReportingWeek week);

  /** What was used of each tool in all, by name of the tool. */
  List<ToolUse> usageByTool();

  /** How many stored events belong to nobody that is known. */
  long unattributed();

  /** How many activities there were in the week, and how many belong to nobody that is known. */
  Attribution attribution(ReportingWeek week);

  /** The day counts of every door, summed over all days. */
  List<DoorCount> doorCounts();

  /** Whether any activity is stored in the week. */
  boolean isEmpty(ReportingWeek week);
}
