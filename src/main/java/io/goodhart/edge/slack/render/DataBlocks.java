package io.goodhart.edge.slack.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.goodhart.digest.Message;
import java.util.List;
import java.util.stream.Stream;

/**
 * Charts and tables as Slack draws them. Both kinds of block are young: a workspace that does not
 * know them yet refuses the whole message, which is then sent without them.
 */
final class DataBlocks {
  static final String CHART = "data_visualization";
  static final String TABLE = "data_table";

  private static final int TITLE = 50;
  private static final int NAME = 20;
  private static final int MOST_POINTS = 20;
  private static final int MOST_ROWS = 200;
  private static final int CHARACTERS = 20_000;
  private static final int PAGE = 25;

  private DataBlocks() {}

  /** Whether Slack can draw it; one point is no course. */
  static boolean canDraw(Message.Part.Chart chart) {
    return chart.labels().size() > 1
        && chart.labels().size() <= MOST_POINTS
        && chart.title().length() <= TITLE
        && chart.labels().stream().allMatch(label -> label.length() <= NAME)
        && chart.lines().stream().allMatch(line -> line.name().length() <= NAME);
  }

  /** Whether Slack can draw it. */
  static boolean canDraw(Message.Part.Table table) {
    int characters =
        Stream.concat(Stream.of(table.columns()), table.rows().stream())
            .flatMap(List::stream)
            .mapToInt(String::length)
            .sum();
    return !table.rows().isEmpty() && table.rows().size() <= MOST_ROWS && characters <= CHARACTERS;
  }

  static JsonObject chart(Message.Part.Chart chart) {
    JsonArray categories = new JsonArray();
    chart.labels().forEach(categories::add);
    JsonObject axis = new JsonObject();
    axis.add("categories", categories);
    JsonArray series = new JsonArray();
    chart.lines().forEach(line -> series.add(series(line, chart.labels())));
    JsonObject drawn = new JsonObject();
    drawn.addProperty("type", "line");
    drawn.add("series", series);
    drawn.add("axis_config", axis);
    JsonObject block = new JsonObject();
    block.addProperty("type", CHART);
    block.addProperty("title", chart.title());
    block.add("chart", drawn);
    return block;
  }

  static JsonObject table(Message.Part.Table table) {
    JsonArray rows = new JsonArray();
    rows.add(row(table.columns()));
    table.rows().forEach(row -> rows.add(row(row)));
    JsonObject block = new JsonObject();
    block.addProperty("type", TABLE);
    block.addProperty("caption", table.caption());
    block.addProperty("page_size", PAGE);
    block.addProperty("row_header_column_index", 0);
    block.add("rows", rows);
    return block;
  }

  private static JsonObject series(Message.Part.Chart.Line line, List<String> labels) {
    JsonArray points = new JsonArray();
    for (int i = 0; i < labels.size(); i++) {
      JsonObject point = new JsonObject();
      point.addProperty("label", labels.get(i));
      point.addProperty("value", line.values().get(i));
      points.add(point);
    }
    JsonObject series = new JsonObject();
    series.addProperty("name", line.name());
    series.add("data", points);
    return series;
  }

  private static JsonArray row(List<String> cells) {
    JsonArray row = new JsonArray();
    for (String cell : cells) {
      JsonObject text = new JsonObject();
      text.addProperty("type", "raw_text");
      text.addProperty("text", cell);
      row.add(text);
    }
    return row;
  }
}
