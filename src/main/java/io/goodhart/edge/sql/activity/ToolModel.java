package io.goodhart.edge.sql.activity;

import java.util.Comparator;

/**
 * A model as a tool used it, in the order of the table's key.
 *
 * @param model 0 if the source names none
 */
record ToolModel(long tool, long model) implements Comparable<ToolModel> {
  private static final Comparator<ToolModel> ORDER =
      Comparator.comparingLong(ToolModel::tool).thenComparingLong(ToolModel::model);

  @Override
  public int compareTo(ToolModel other) {
    return ORDER.compare(this, other);
  }
}
