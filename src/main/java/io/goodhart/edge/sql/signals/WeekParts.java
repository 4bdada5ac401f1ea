package io.goodhart.edge.sql.signals;

import io.goodhart.activity.DayBits;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.TokenSums;
import io.goodhart.activity.TurnSample;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.activity.Codes;
import io.goodhart.edge.sql.activity.ZoneHistories;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.week.HourProfile;
import io.goodhart.signals.week.ObservedWeek;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A member's week while its rows are read. Not safe for use by many threads. */
final class WeekParts {
  private final MemberId member;
  private final ReportingWeek week;
  private final ZoneHistories.Snapshot zones;
  private final List<TurnSample> sample = new ArrayList<>();
  private final Map<OutcomeKind, Long> made = new EnumMap<>(OutcomeKind.class);
  private final long[] hours = new long[HourProfile.HOURS];
  private String seenAs = "";
  private long mostEvents = -1;
  private long records;
  private int anyDays;
  private int deliberateDays;
  private long turns;
  private long chained;
  private long outcomes;
  private long humanReplies;
  private long input;
  private long output;
  private long cacheRead;
  private long cacheWrite;

  WeekParts(MemberId member, ReportingWeek week, ZoneHistories.Snapshot zones) {
    this.member = member;
    this.week = week;
    this.zones = zones;
  }

  void addWeek(String code, ResultSet rows) throws SQLException {
    long events = rows.getLong("events");
    records += events;
    if (events > mostEvents) {
      mostEvents = events;
      seenAs = code;
    }
    anyDays |= rows.getInt("any_days");
    deliberateDays |= rows.getInt("deliberate_days");
    turns += rows.getLong("turns");
    chained += rows.getLong("chained");
    outcomes += rows.getLong("outcomes");
    humanReplies += rows.getLong("human_replies");
  }

  void addTokens(ResultSet rows) throws SQLException {
    input += rows.getLong("input");
    output += rows.getLong("output");
    cacheRead += rows.getLong("cache_read");
    cacheWrite += rows.getLong("cache_write");
  }

  void addMade(ResultSet rows) throws SQLException {
    made.merge(Codes.outcome(rows.getInt("kind")), rows.getLong("made"), Long::sum);
  }

  void addHour(ResultSet rows) throws SQLException {
    hours[rows.getInt("hour")] += rows.getLong("events");
  }

  void addTurn(TurnSample turn) {
    sample.add(turn);
  }

  boolean isActive() {
    return anyDays != 0;
  }

  ObservedWeek build(WeekTraces traces) {
    sample.sort(Comparator.comparing(TurnSample::start));
    Instant middle = week.start(ZoneOffset.UTC).plus(Duration.ofHours(84));
    ZoneId zone = zones.zoneAt(seenAs, middle);
    return new ObservedWeek(
        member,
        Alias.parse(seenAs),
        week,
        zone,
        new DayBits(deliberateDays),
        turns,
        chained,
        outcomes,
        humanReplies,
        new TokenSums(input, output, cacheRead, cacheWrite),
        new HourProfile(hours),
        traces.of(member, Stretch.of(week, zone), records, made),
        sample);
  }
}
