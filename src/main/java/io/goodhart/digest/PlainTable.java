package io.goodhart.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a table for a terminal: columns of one width below their heads. */
final class PlainTable {
  private static final String BETWEEN = "  ";

  private PlainTable() {}

  static String of(Message.Part.Table table) {
    List<List<String>> rows = new ArrayList<>(List.of(table.columns()));
    rows.addAll(table.rows());
    int[] widths =
        IntStream.range(0, table.columns().size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    StringBuilder lines = new StringBuilder(table.caption());
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(widths[column] - cell.length())).append(BETWEEN);
      }
      lines.append('\n').append(line.toString().stripTrailing());
    }
    return lines.toString();
  }
}
