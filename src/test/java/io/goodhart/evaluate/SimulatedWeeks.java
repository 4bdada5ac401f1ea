package io.goodhart.evaluate;

import io.goodhart.activity.DayBits;
import io.goodhart.activity.TokenSums;
import io.goodhart.activity.Trigger;
import io.goodhart.activity.TurnSample;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.evaluate.Population.Worked;
import io.goodhart.roster.Alias;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.WeekReader;
import io.goodhart.signals.week.HourProfile;
import io.goodhart.signals.week.ObservedWeek;
import io.goodhart.signals.week.Traces;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A population as the store would hand it to the signals, samples cut as the store cuts them. */
final class SimulatedWeeks implements WeekReader {
  private static final int SAMPLE = 512;

  private final Population population;

  SimulatedWeeks(Population population) {
    this.population = population;
  }

  @Override
  public void read(ReportingWeek week, Consumer<ObservedWeek> each) {
    int index = week.index() - Population.FIRST.index();
    if (index >= 0 && index < population.weeks().size()) {
      population.weeks().get(index).forEach(worked -> each.accept(observed(worked, week)));
    }
  }

  /** The days that sanctions explain. */
  Map<MemberId, List<DateSpan>> sanctions(ReportingWeek week) {
    Map<MemberId, List<DateSpan>> sanctions = new HashMap<>();
    for (Worked worked : population.weeks().get(week.index() - Population.FIRST.index())) {
      if (worked.sanctioned()) {
        sanctions.put(id(worked.who()), List.of(DateSpan.of(week.monday(), week.sunday())));
      }
    }
    return sanctions;
  }

  static MemberId id(Developer who) {
    return new MemberId(who.number());
  }

  private static ObservedWeek observed(Worked worked, ReportingWeek week) {
    long[] hours = new long[HourProfile.HOURS];
    DayBits deliberate = DayBits.NONE;
    long outcomes = 0;
    long replies = 0;
    long input = 0;
    long output = 0;
    long cacheRead = 0;
    ZoneOffset zone = ZoneOffset.ofHours(worked.who().offsetHours());
    for (SimRecord record : worked.records()) {
      var local = Instant.ofEpochMilli(record.atMillis()).atOffset(zone);
      DayOfWeek day = local.getDayOfWeek();
      hours[(day.getValue() - 1) * 24 + local.getHour()]++;
      if (record.trigger() == Trigger.HUMAN) {
        deliberate = deliberate.or(DayBits.of(day));
      }
      outcomes += record.outcomes();
      replies += record.reply() ? 1 : 0;
      input += record.tokens().input();
      output += record.tokens().output();
      cacheRead += record.tokens().cacheRead();
    }
    return new ObservedWeek(
        id(worked.who()),
        Alias.guess(worked.who().alias()),
        week,
        zone,
        deliberate,
        worked.records().size(),
        0,
        outcomes,
        replies,
        new TokenSums(input, output, cacheRead, 0),
        new HourProfile(hours),
        Traces.NONE,
        sample(worked.records()));
  }

  private static List<TurnSample> sample(List<SimRecord> records) {
    if (records.size() <= SAMPLE) {
      return records.stream().map(SimRecord::sample).toList();
    }
    Map<Long, List<SimRecord>> byHour = new TreeMap<>();
    for (SimRecord record : records) {
      long hour = record.atMillis() / 3_600_000;
      byHour.computeIfAbsent(hour * 0x9E3779B97F4A7C15L, key -> new ArrayList<>()).add(record);
    }
    return byHour.values().stream()
        .flatMap(List::stream)
        .limit(SAMPLE)
        .sorted(Comparator.comparingLong(SimRecord::atMillis))
        .map(SimRecord::sample)
        .toList();
  }
}
