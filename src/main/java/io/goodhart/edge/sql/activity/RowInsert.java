package io.goodhart.edge.sql.activity;

import io.goodhart.edge.sql.WriterConnection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * Inserts rows of one table, those left out that are there already.
 *
 * <p>A statement of many rows costs a third less than as many statements, but only tells how many
 * of them were new.
 *
 * @param single the statement for one row
 * @param many the statement for {@link #TOGETHER} rows
 * @param columns how many columns a row has
 * @param binder sets the columns of a row
 */
record RowInsert<T>(String single, String many, int columns, Binder<T> binder) {
  /** So many rows go into one statement. */
  private static final int TOGETHER = 20;

  /** So many rows go to the driver at once, which holds all that is bound. */
  static final int CHUNK = 50 * TOGETHER;

  /** Inserts into columns of a table, of which some are its key. */
  static <T> RowInsert<T> of(String table, List<String> columns, String key, Binder<T> binder) {
    String row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    String into = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
    String orNot = " ON CONFLICT (" + key + ") DO NOTHING";
    String rows = String.join(", ", Collections.nCopies(TOGETHER, row));
    return new RowInsert<>(into + row + orNot, into + rows + orNot, columns.size(), binder);
  }

  /** Inserts rows in their order; says how many of them were new. */
  int together(WriterConnection connection, List<T> rows) throws SQLException {
    int whole = rows.size() - rows.size() % TOGETHER;
    return insert(connection.prepared(many), rows.subList(0, whole), TOGETHER)
        + insert(connection.prepared(single), rows.subList(whole, rows.size()), 1);
  }

  private int insert(PreparedStatement insert, List<T> rows, int together) throws SQLException {
    int added = 0;
    for (int start = 0; start < rows.size(); start += CHUNK) {
      List<T> some = rows.subList(start, Math.min(start + CHUNK, rows.size()));
      for (int first = 0; first < some.size(); first += together) {
        for (int row = 0; row < together; row++) {
          binder.bind(insert, row * columns, some.get(first + row));
        }
        insert.addBatch();
      }
      for (int count : insert.executeBatch()) {
        added += count;
      }
    }
    return added;
  }

  /** Inserts rows in their order; says of each whether it was new. */
  boolean[] each(WriterConnection connection, List<T> rows) throws SQLException {
    boolean[] fresh = new boolean[rows.size()];
    PreparedStatement insert = connection.prepared(single);
    for (int start = 0; start < rows.size(); start += CHUNK) {
      for (T row : rows.subList(start, Math.min(start + CHUNK, rows.size()))) {
        binder.bind(insert, 0, row);
        insert.addBatch();
      }
      int[] counts = insert.executeBatch();
      for (int i = 0; i < counts.length; i++) {
        fresh[start + i] = counts[i] == 1;
      }
    }
    return fresh;
  }

  /** Sets the columns of a row, the first of which comes after so many others. */
  @FunctionalInterface
  interface Binder<T> {
    void bind(PreparedStatement insert, int before, T row) throws SQLException;
  }
}
