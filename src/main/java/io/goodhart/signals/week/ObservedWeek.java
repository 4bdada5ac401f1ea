package io.goodhart.signals.week;

import io.goodhart.activity.DayBits;
import io.goodhart.activity.TokenSums;
import io.goodhart.activity.TurnSample;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A member's week with everything that is stored of it, over all identities of the member.
 *
 * @param member who
 * @param seenAs the identity most of the activity came under
 * @param week the week
 * @param zone the member's clocks in that week
 * @param deliberate days on which the member started something
 * @param turns how many turns there were, of which {@code sample} may hold a part
 * @param chained how often an agent of the member was seen to address another agent
 * @param outcomes accepted edits, commits, merged changes
 * @param humanReplies how often a person answered or reacted
 * @param tokens what was used
 * @param hours when, by the member's clocks
 * @param traces what else is known of it
 * @param sample the turns in the order of time: all of them, or whole hours of the week
 */
public record ObservedWeek(
    MemberId member,
    Alias seenAs,
    ReportingWeek week,
    ZoneId zone,
    DayBits deliberate,
    long turns,
    long chained,
    long outcomes,
    long humanReplies,
    TokenSums tokens,
    HourProfile hours,
    Traces traces,
    List<TurnSample> sample) {
  /** Copies the list. */
  public ObservedWeek {
    sample = List.copyOf(sample);
  }

  /** When the turn began, by the member's clocks. */
  public LocalDateTime local(TurnSample turn) {
    return LocalDateTime.ofInstant(turn.start(), zone);
  }
}
