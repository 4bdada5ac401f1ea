package io.goodhart.digest;

import io.goodhart.adoption.Target;
import io.goodhart.digest.Message.Part;
import io.goodhart.privacy.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A team's last weeks as a chart with the words below it. A week without a figure is left off the
 * axis and named in words; it is never drawn as 0. Where counts are coded there is no chart: a
 * point would say more than the words do.
 */
record TrendChart(Texts texts) {
  private static final int LEAST_POINTS = 2;

  /** Nothing if fewer than two weeks have a figure. */
  Optional<Part> of(Trend trend) {
    List<Digest> shown = trend.weeks().stream().filter(TrendChart::hasFigure).toList();
    if (shown.size() < LEAST_POINTS) {
      return Optional.empty();
    }
    String words = words(trend, shown);
    return Optional.of(
        shown.stream().allMatch(TrendChart::isExact)
            ? new Part.Chart(
                texts.say("digest.chart.title"),
                shown.stream().map(week -> WeekName.monday(week.week())).toList(),
                List.of(active(shown), line(shown)),
                words)
            : new Part.Context(words));
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

  private String words(Trend trend, List<Digest> shown) {
    boolean exact = shown.stream().allMatch(TrendChart::isExact);
    List<String> weeks = new ArrayList<>();
    for (Digest week : shown) {
      Target target = week.target();
      String figure =
          exact
              ? Percent.number(target.percent(), range(week).from(), of(week))
              : new FigureWords(texts, target).of(range(week), of(week));
      weeks.add(WeekName.monday(week.week()) + " " + figure);
    }
    String said = String.join(", ", weeks);
    StringBuilder words =
        new StringBuilder(texts.say(exact ? "digest.chart.percent" : "digest.chart.counts", said));
    // What was before the first figure is no gap.
    int first = trend.weeks().indexOf(shown.get(0));
    for (Digest week : trend.weeks().subList(first, trend.weeks().size())) {
      if (!hasFigure(week)) {
        String status = texts.say("status.lower." + week.status().code());
        words
            .append(' ')
            .append(texts.say("digest.chart.without", WeekName.monday(week.week()), status));
      }
    }
    return words.toString();
  }

  private static boolean hasFigure(Digest week) {
    return week.reason().isEmpty() && week.adoption().active() instanceof Figure.Range;
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
