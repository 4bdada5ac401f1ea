package io.goodhart.digest;

import io.goodhart.digest.Message.Part;
import io.goodhart.privacy.DisclosureRules;
import io.goodhart.privacy.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A team's last weeks as a chart with the words below it. A week without a figure is left off the
 * axis and named in words; it is never drawn as 0. So is one of a large team whose count is coded
 * because few came or went. Where the counts of a small team are coded there is no chart: a point
 * would say more than the words do.
 */
record TrendChart(Texts texts) {
  private static final int LEAST_POINTS = 2;

  /** Nothing if fewer than two weeks have a figure. */
  Optional<Part> of(Trend trend) {
    List<Digest> shown = trend.weeks().stream().filter(TrendChart::hasFigure).toList();
    if (shown.size() < LEAST_POINTS) {
      return Optional.empty();
    }
    List<Digest> exact = shown.stream().filter(TrendChart::isExact).toList();
    boolean isDrawn =
        exact.size() >= LEAST_POINTS
            && shown.stream().allMatch(week -> isExact(week) || isLarge(week));
    if (!isDrawn) {
      return Optional.of(new Part.Context(words(trend, shown, false)));
    }
    return Optional.of(
        new Part.Chart(
            texts.say("digest.chart.title"),
            exact.stream().map(week -> WeekName.monday(week.week())).toList(),
            List.of(active(exact), line(exact)),
            words(trend, exact, true)));
  }

  private Part.Chart.Line active(List<Digest> shown) {
    return new Part.Chart.Line(
        texts.say("digest.chart.active"),
        shown.stream()
            .map(week -> Double.valueOf(Percent.number(line(week), range(week).from(), of(week))))
            .toList());
  }

  private Part.Chart.Line line(List<Digest> shown) {
    return new Part.Chart.Line(
        texts.say("digest.chart.line"), shown.stream().map(week -> (double) line(week)).toList());
  }

  private String words(Trend trend, List<Digest> listed, boolean inPercent) {
    List<String> weeks = new ArrayList<>();
    for (Digest week : listed) {
      String figure =
          inPercent ? Percent.number(line(week), range(week).from(), of(week)) : count(week);
      weeks.add(WeekName.monday(week.week()) + " " + figure);
    }
    String said = String.join(", ", weeks);
    StringBuilder words =
        new StringBuilder(
            texts.say(inPercent ? "digest.chart.percent" : "digest.chart.counts", said));
    // What was before the first figure is no gap.
    int first = trend.weeks().indexOf(listed.get(0));
    for (Digest week : trend.weeks().subList(first, trend.weeks().size())) {
      if (!listed.contains(week)) {
        String instead =
            hasFigure(week) ? count(week) : texts.say("status.lower." + week.status().code());
        words
            .append(' ')
            .append(texts.say("digest.chart.without", WeekName.monday(week.week()), instead));
      }
    }
    return words.toString();
  }

  private String count(Digest week) {
    return new FigureWords(texts, week.target()).of(range(week), of(week));
  }

  private static boolean hasFigure(Digest week) {
    return week.reason().isEmpty() && week.adoption().active() instanceof Figure.Range;
  }

  /** Of so many a count is told exactly in any usual week. */
  private static boolean isLarge(Digest week) {
    return of(week) >= DisclosureRules.EXACT_FROM;
  }

  private static boolean isExact(Digest week) {
    return range(week).isExact();
  }

  private static Figure.Range range(Digest week) {
    if (week.adoption().active() instanceof Figure.Range range) {
      return range;
    }
    throw new IllegalArgumentException("The week " + week.week() + " has no figure");
  }

  private static int of(Digest week) {
    return week.adoption().eligible();
  }

  private static int line(Digest week) {
    return week.target().percent();
  }
}
