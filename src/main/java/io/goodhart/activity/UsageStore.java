package io.goodhart.activity;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.PersonLevel;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds what members used in a week and what came of it, as far as it belongs to a known member.
 *
 * <p>What many people used is handed on row by row, so that a large company fits into memory. Safe
 * for use by many threads.
 */
public interface UsageStore {
  /** What one member used, by tool and model; a member of several identities may have several. */
  @PersonLevel
  List<ModelUse> modelsOf(MemberId member, ReportingWeek week);

  /** What these members used, in no particular order. */
  @PersonLevel
  void modelsOf(Collection<MemberId> members, ReportingWeek week, Consumer<ModelUse> each);

  /** What everybody used, in no particular order. */
  @PersonLevel
  void modelsOfAll(ReportingWeek week, Consumer<ModelUse> each);

  /** What came of the weeks of these members, those of whose week nothing came left out. */
  @PersonLevel
  List<MemberOutcomes> outcomesOf(Collection<MemberId> members, ReportingWeek week);

  /** What came of everybody's week, those of whose week nothing came left out. */
  @PersonLevel
  List<MemberOutcomes> outcomesOfAll(ReportingWeek week);
}
