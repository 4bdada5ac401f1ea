package io.goodhart.activity;

import io.goodhart.roster.MemberId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came of a member's week.
 *
 * @param member who
 * @param all everything, also what came with a turn and has no kind
 * @param byKind what has a kind
 */
public record MemberOutcomes(MemberId member, long all, Map<OutcomeKind, Long> byKind) {
  /** Copies the map. */
  public MemberOutcomes {
    EnumMap<OutcomeKind, Long> copy = new EnumMap<>(OutcomeKind.class);
    copy.putAll(byKind);
    byKind = Collections.unmodifiableMap(copy);
  }
}
