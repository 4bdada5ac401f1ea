package io.goodhart.testing;

import io.goodhart.activity.ActiveDays;
import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.Attribution;
import io.goodhart.activity.Batch;
import io.goodhart.activity.DayBits;
import io.goodhart.activity.DoorCount;
import io.goodhart.activity.MemberWeek;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.Sighting;
import io.goodhart.activity.Source;
import io.goodhart.activity.Stored;
import io.goodhart.activity.ToolUse;
import io.goodhart.activity.TurnSample;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Activity that holds the weeks it was given; on its own it takes nothing new. */
public class FixedActivity implements ActivityStore {
  private final Map<ReportingWeek, List<ActiveDays>> days = new HashMap<>();
  private final Map<ReportingWeek, Attribution> attributions = new HashMap<>();
  private final Map<MemberId, Map<ReportingWeek, MemberWeek>> weeks = new HashMap<>();
  private final Map<MemberId, Map<OutcomeKind, Long>> outcomes = new HashMap<>();
  private final Map<MemberId, List<Sighting>> sources = new HashMap<>();
  private final Set<MemberId> unseen = new HashSet<>();

  /** The member started something on these days. */
  public FixedActivity deliberate(ReportingWeek week, long member, DayOfWeek... on) {
    return active(week, member, bits(on), bits(on), DayBits.NONE);
  }

  /** The first {@code count} members started something on Tuesday. */
  public FixedActivity deliberateFirst(ReportingWeek week, int count) {
    for (int member = 1; member <= count; member++) {
      deliberate(week, member, DayOfWeek.TUESDAY);
    }
    return this;
  }

  /** The member was active on these days. */
  public FixedActivity active(
      ReportingWeek week, long member, DayBits any, DayBits deliberate, DayBits unclear) {
    days.computeIfAbsent(week, same -> new ArrayList<>())
        .add(new ActiveDays(new MemberId(member), any, deliberate, unclear));
    return this;
  }

  /** So much of the week's activity is tied to nobody. */
  public FixedActivity attribution(ReportingWeek week, long events, long unattributed) {
    attributions.put(week, new Attribution(events, unattributed));
    return this;
  }

  /** A member's week in all its details. */
  public FixedActivity with(MemberWeek week) {
    weeks.computeIfAbsent(week.member(), same -> new HashMap<>()).put(week.week(), week);
    return this;
  }

  /** This came of the member's weeks, whichever is asked for. */
  public FixedActivity cameOf(MemberId member, Map<OutcomeKind, Long> byKind) {
    outcomes.put(member, byKind);
    return this;
  }

  /** These members cannot be seen; all others are, through Codex on each Monday. */
  public FixedActivity unseen(long... members) {
    LongStream.of(members).mapToObj(MemberId::new).forEach(unseen::add);
    return this;
  }

  /** The member was seen through the tool at these times, and not on each Monday. */
  public FixedActivity through(MemberId member, String tool, Instant... times) {
    List<Sighting> seen = sources.computeIfAbsent(member, same -> new ArrayList<>());
    Stream.of(times).map(at -> sighting(member, tool, at)).forEach(seen::add);
    return this;
  }

  /** A set of days. */
  public static DayBits bits(DayOfWeek... on) {
    DayBits bits = DayBits.NONE;
    for (DayOfWeek day : on) {
      bits = bits.or(DayBits.of(day));
    }
    return bits;
  }

  @Override
  public List<ActiveDays> activeDays(ReportingWeek week) {
    return List.copyOf(days.getOrDefault(week, List.of()));
  }

  @Override
  public List<ActiveDays> activeDays(Collection<MemberId> members, ReportingWeek week) {
    return activeDays(week).stream().filter(days -> members.contains(days.member())).toList();
  }

  @Override
  public MemberWeek memberWeek(MemberId member, ReportingWeek week) {
    return weeks.getOrDefault(member, Map.of()).getOrDefault(week, MemberWeek.empty(member, week));
  }

  @Override
  public Map<OutcomeKind, Long> outcomes(MemberId member, ReportingWeek week) {
    return outcomes.getOrDefault(member, Map.of());
  }

  @Override
  public List<Sighting> sightings(
      Collection<MemberId> members, ReportingWeek from, ReportingWeek to) {
    return members.stream()
        .flatMap(member -> sightings(member, to))
        .filter(seen -> seen.week().compareTo(from) >= 0 && seen.week().compareTo(to) <= 0)
        .toList();
  }

  private Stream<Sighting> sightings(MemberId member, ReportingWeek week) {
    if (unseen.contains(member)) {
      return Stream.of();
    }
    Instant monday = week.monday().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    return sources.getOrDefault(member, List.of(sighting(member, "codex", monday))).stream();
  }

  private static Sighting sighting(MemberId member, String tool, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return new Sighting(
        member, tool, ReportingWeek.containing(day), DayBits.of(day.getDayOfWeek()), at, at);
  }

  @Override
  public Attribution attribution(ReportingWeek week) {
    return attributions.getOrDefault(week, new Attribution(0, 0));
  }

  @Override
  public boolean isEmpty(ReportingWeek week) {
    return activeDays(week).isEmpty();
  }

  @Override
  public List<TurnSample> turns(MemberId member, ReportingWeek week) {
    return List.of();
  }

  @Override
  public long eventsOf(Alias alias) {
    return 0;
  }

  @Override
  public List<ToolUse> usageByTool() {
    return List.of();
  }

  @Override
  public long unattributed() {
    return attributions.values().stream().mapToLong(Attribution::unattributed).sum();
  }

  @Override
  public List<DoorCount> doorCounts() {
    return List.of();
  }

  @Override
  public List<Stored> append(List<Batch> batches) {
    throw new UnsupportedOperationException("This activity is fixed");
  }

  @Override
  public void countFailed(Source source, LocalDate day, int records) {
    throw new UnsupportedOperationException("This activity is fixed");
  }
}
