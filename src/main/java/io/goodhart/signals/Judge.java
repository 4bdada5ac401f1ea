package io.goodhart.signals;

import io.goodhart.activity.DayBits;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.family.Family;
import io.goodhart.signals.week.Around;
import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.ObservedWeek;
import io.goodhart.signals.week.PastWeek;
import io.goodhart.signals.week.Prompt;
import io.goodhart.signals.week.PromptSplit;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures a week of everybody against the weeks before it; later weeks change nothing.
 *
 * <p>It reads the week twice: once for what people have in common, once for each of them. Days that
 * a sanction covers are not looked at, and a week that has some is not remembered: a planned run
 * must not become ordinary.
 */
final class Judge {
  private final WeekReader reader;
  private final List<Family> families;
  private final List<Family> ofPrompts;

  Judge(WeekReader reader, List<Family> families) {
    this.reader = reader;
    this.families = List.copyOf(families);
    this.ofPrompts = families.stream().filter(family -> family.kind().isOfPrompts()).toList();
  }

  /**
   * What was found in everybody's week, and what is to be remembered.
   *
   * @param findings made anew for whom one asks: those of everybody at once are far larger than
   *     what they follow from
   */
  record Outcome(List<MemberFindings> findings, Map<MemberId, MemberPast> pasts) {}

  Outcome measure(
      ReportingWeek week,
      Map<MemberId, List<DateSpan>> sanctions,
      Map<MemberId, MemberPast> pasts) {
    Around.Builder seen = new Around.Builder();
    pasts.forEach((member, past) -> seen.see(member, past.weeks()));
    reader.read(week, seen::see);
    Around around = seen.build();
    List<MeasuredWeek> measured = new ArrayList<>();
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
    for (MeasuredWeek one : measured) {
      if (one.explained().isEmpty()) {
        next.put(
            one.member(),
            one.past().then(one.remembered(), one.own().values(), one.all().values()));
      }
    }
    return new Outcome(compare(measured), next);
  }

  private MeasuredWeek measure(
      ObservedWeek week, DayBits explained, MemberPast past, Around around) {
    List<Prompt> prompts = PromptSplit.of(week, around.marking(), explained);
    List<Prompt> ownPrompts = prompts.stream().filter(prompt -> !prompt.byAgent()).toList();
    MemberView everything = new MemberView(week, prompts, past.weeks(), around);
    List<Family> applicable = explained.isEmpty() ? families : ofPrompts;
    Readings all = Readings.of(everything, applicable);
    Readings own =
        ownPrompts.size() == prompts.size()
            ? all
            : Readings.of(new MemberView(week, ownPrompts, past.weeks(), around), applicable);
    return new MeasuredWeek(
        week.member(),
        week.seenAs().value(),
        prompts.size(),
        explained,
        SourceKind.of(week),
        past,
        PastWeek.of(everything),
        own,
        all);
  }

  private static DayBits explained(ObservedWeek week, Map<MemberId, List<DateSpan>> sanctions) {
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

  private static List<MemberFindings> compare(List<MeasuredWeek> week) {
    Ordinary ordinary = Ordinary.of(week);
    return new MadeOnDemand<>(week, ordinary::compare);
  }
}
