package io.goodhart.activity;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.PersonLevel;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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

  /**
   * The active days of everybody with any activity in the week, in no particular order. Days of
   * which a member says that it was not them are neither, only unclear.
   */
  @PersonLevel
  List<ActiveDays> activeDays(ReportingWeek week);

  /**
   * The active days of those of these members who had any activity in the week, in no particular
   * order, disputed days as above; takes time by the number of these members, not of all.
   */
  @PersonLevel
  List<ActiveDays> activeDays(Collection<MemberId> members, ReportingWeek week);

  /** One member's week; an empty one if nothing was seen. */
  @PersonLevel
  MemberWeek memberWeek(MemberId member, ReportingWeek week);

  /**
   * What came of a member's week by kind, as far as its kind was told: the sum in the member's week
   * has those outcomes as well that came with a turn, without a kind.
   */
  @PersonLevel
  Map<OutcomeKind, Long> outcomes(MemberId member, ReportingWeek week);

  /**
   * Through what these members were seen from the week {@code from} to {@code to}, both included:
   * who has any activity, and whose tools reported that there was none. An outcome shows nobody at
   * work with an agent. In no particular order; takes time by the number of these members, not of
   * all.
   */
  @PersonLevel
  List<Sighting> sightings(Collection<MemberId> members, ReportingWeek from, ReportingWeek to);

  /** The turns of a member's week: all of them, or an even sample of 512. */
  @PersonLevel
  List<TurnSample> turns(MemberId member, ReportingWeek week);

  /** How many stored events are of this identity, whoever it belongs to. */
  @PersonLevel
  long eventsOf(Alias alias);

  /** What was used of each tool in all, by name of the tool. */
  List<ToolUse> usageByTool();

  /** How many stored events, outcomes aside, belong to nobody that is known. */
  long unattributed();

  /**
   * How much activity that can be a person's there was in the week, and how much of it belongs to
   * nobody that is known.
   */
  Attribution attribution(ReportingWeek week);

  /** The day counts of every door, summed over all days. */
  List<DoorCount> doorCounts();

  /** Whether any activity is stored in the week. */
  boolean isEmpty(ReportingWeek week);
}
