package io.goodhart.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The {@code data_visualization} block: pie, bar, area and line charts. */
final class ChartRules {
  private static final Set<String> XY = Set.of("bar", "area", "line");
  private static final int SERIES = 12;
  private static final int POINTS = 20;
  private static final int NAME = 20;

  private ChartRules() {}

  static void chart(Spot block) {
    block.totals().add(Totals.Sum.CHARTS, 1, block);
    block.requiredString("title", 50);
    if (!block.required("chart")) {
      return;
    }
    Spot chart = block.field("chart");
    if (chart.type().equals("pie")) {
      chart.items("segments", 1, SERIES, ChartRules::segment);
    } else if (XY.contains(chart.type())) {
      xy(chart);
    } else {
      chart.problem("unsupported type: " + chart.type());
    }
  }

  private static void segment(Spot segment) {
    segment.requiredString("label", NAME);
    number(segment);
    if (segment.node().path("value").isNumber() && segment.node().path("value").asDouble() <= 0) {
      segment.field("value").problem("must be more than 0");
    }
  }

  private static void xy(Spot chart) {
    if (!chart.required("axis_config")) {
      return;
    }
    Spot axis = chart.field("axis_config");
    axis.items("categories", 1, POINTS, category -> category.string(1, NAME));
    axis.optionalString("x_label", 50);
    axis.optionalString("y_label", 50);
    List<String> categories = new ArrayList<>();
    axis.node().path("categories").forEach(c -> categories.add(c.asText()));
    Set<String> names = new HashSet<>();
    chart.items(
        "series",
        1,
        SERIES,
        series -> {
          series(series, categories);
          if (!names.add(Json.text(series.node(), "name"))) {
            series.field("name").problem("series names must be unique");
          }
        });
  }

  private static void series(Spot series, List<String> categories) {
    series.requiredString("name", NAME);
    series.items(
        "data",
        1,
        POINTS,
        point -> {
          point.requiredString("label", NAME);
          number(point);
        });
    Set<String> labels = new HashSet<>();
    for (JsonNode point : series.node().path("data")) {
      labels.add(Json.text(point, "label"));
    }
    if (!labels.equals(new HashSet<>(categories))) {
      series.field("data").problem("must have one point for every category");
    }
  }

  private static void number(Spot holder) {
    if (holder.required("value") && !holder.node().path("value").isNumber()) {
      holder.field("value").problem("must be a number");
    }
  }
}
