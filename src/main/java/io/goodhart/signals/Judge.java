package io.goodhart.signals;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.family.Family;
import io.goodhart.signals.family.PatternKind;
import io.goodhart.signals.family.Reading;
import io.goodhart.signals.week.Around;
import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.ObservedWeek;
import io.goodhart.signals.week.PastWeek;
import io.goodhart.signals.week.Prompt;
import io.goodhart.signals.week.PromptSplit;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Measures a week of everybody against the weeks before it; later weeks change nothing. */
final class Judge {
  private final WeekReader reader;
  private final List<Family> families;

  Judge(WeekReader reader, List<Family> families) {
    this.reader = reader;
    this.families = List.copyOf(families);
  }

  /** What was found in everybody's week, and what is to be remembered. */
  record Outcome(List<MemberFindings> findings, Map<MemberId, MemberPast> pasts) {}

  Outcome measure(
      ReportingWeek week, Map<MemberId, List<DateSpan>> sanctions, Map<MemberId, MemberPast> pasts) {
    Around.Builder seen = new Around.Builder();
    pasts.forEach((member, past) -> seen.see(member, past.weeks()));
    reader.read(week, seen::see);
    Around around = seen.build();
    List<Measured> measured = new ArrayList<>();
    reader.read(
        week,
        observed ->
            measured.add(
                measure(
                    observed,
                    explained(observed, sanctions),
                    pasts.getOrDefault(observed.member(), MemberPast.NONE),
                    around)));
    Map<MemberId, MemberPast> next = new LinkedHashMap<>(pasts);
    measured.forEach(
        one -> next.put(one.member, one.past.then(one.remembered, one.own, one.all)));
    return new Outcome(compare(measured), next);
  }

  private Measured measure(
      ObservedWeek week, DayBits explained, MemberPast past, Around around) {
    List<Prompt> prompts = PromptSplit.of(week, around.marking(), explained);
    List<Prompt> ownPrompts = prompts.stream().filter(prompt -> !prompt.byAgent()).toList();
    MemberView everything = new MemberView(week, prompts, past.weeks(), around);
    Readings all = Readings.of(everything, families);
    Readings own =
        ownPrompts.size() == prompts.size()
            ? all
            : Readings.of(new MemberView(week, ownPrompts, past.weeks(), around), families);
    return new Measured(
        week.member(),
        week.seenAs().value(),
        prompts.size(),
        explained,
        past,
        PastWeek.of(everything),
        own,
        all);
  }

  private static DayBits explained(
      ObservedWeek week, Map<MemberId, List<DateSpan>> sanctions) {
    DayBits days = DayBits.NONE;
    for (DateSpan span : sanctions.getOrDefault(week.member(), List.of())) {
      for (DayOfWeek day : DayOfWeek.values()) {
        if (span.contains(week.week().monday().plusDays(day.getValue() - 1L))) {
          days = days.or(DayBits.of(day));
        }
      }
    }
    return days;
  }

  private static List<MemberFindings> compare(List<Measured> week) {
    Peers.Builder levels = new Peers.Builder();
    Peers.Builder changes = new Peers.Builder();
    for (Measured one : week) {
      for (PatternKind kind : PatternKind.values()) {
        one.past.middle(kind, one.own).ifPresent(value -> levels.add(kind, value));
        one.change(kind).ifPresent(value -> changes.add(kind, value));
      }
    }
    Map<PatternKind, Peers> level = new EnumMap<>(PatternKind.class);
    Map<PatternKind, Peers> change = new EnumMap<>(PatternKind.class);
    for (PatternKind kind : PatternKind.values()) {
      level.put(kind, Peers.of(levels.of(kind), kind.usual(), kind.spread()));
      change.put(kind, Peers.of(changes.of(kind), 0, kind.spread()));
    }
    return week.stream().map(one -> one.findings(level, change)).toList();
  }

  private record Measured(
      MemberId member,
      String seenAs,
      int prompts,
      DayBits explained,
      MemberPast past,
      PastWeek remembered,
      Readings own,
      Readings all) {
    OptionalDouble change(PatternKind kind) {
      OptionalDouble usual = past.usual(kind);
      return all.of(kind).isPresent() && usual.isPresent()
          ? OptionalDouble.of(all.of(kind).get().value() - usual.getAsDouble())
          : OptionalDouble.empty();
    }

    MemberFindings findings(Map<PatternKind, Peers> level, Map<PatternKind, Peers> change) {
      List<Finding> findings = new ArrayList<>();
      all.measured()
          .forEach((kind, found) -> findings.add(finding(kind, found, level, change)));
      return new MemberFindings(
          member, seenAs, remembered.week(), prompts, past.weeks().size(), explained, findings);
    }

    private Finding finding(
        PatternKind kind,
        Reading.Measured found,
        Map<PatternKind, Peers> level,
        Map<PatternKind, Peers> change) {
      Peers peers = level.getOrDefault(kind, new Peers(0, kind.usual(), kind.spread()));
      Peers usualChange = change.getOrDefault(kind, new Peers(0, 0, kind.spread()));
      double beyondPeers =
          own.of(kind).map(reading -> peers.deviations(reading.value())).orElse(0.0);
      OptionalDouble own = change(kind);
      double beyondSelf = own.isPresent() ? usualChange.deviations(own.getAsDouble()) : 0;
      return new Finding(
          kind,
          found,
          past.usual(kind),
          peers,
          Finding.strength(beyondPeers),
          Finding.strength(Math.min(beyondSelf, peers.deviations(found.value()) + 1.5)));
    }
  }
}
