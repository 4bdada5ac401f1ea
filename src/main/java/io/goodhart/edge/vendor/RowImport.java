package io.goodhart.edge.vendor;

import io.goodhart.edge.vendor.CsvTable.Row;
import io.goodhart.roster.RosterChange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Brings the rows of a table into a store and says what became of each. */
final class RowImport {
  private RowImport() {}

  /**
   * Parses all rows and stores those that could be.
   *
   * @param parser says with an {@link IllegalArgumentException} why a row cannot be taken
   */
  static <T> ImportReport run(
      List<Row> table,
      Function<Row, T> parser,
      Function<List<T>, RosterChange> store,
      int slackIdsLeftOut) {
    List<T> rows = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Row row : table) {
      try {
        rows.add(parser.apply(row));
        lines.add(row.line());
      } catch (IllegalArgumentException e) {
        problems.add(new Problem(row.line(), String.valueOf(e.getMessage())));
      }
    }
    RosterChange change = store.apply(rows);
    for (RosterChange.Refused refused : change.refused()) {
      problems.add(new Problem(lines.get(refused.row()), refused.reason()));
    }
    return new ImportReport(
        table.size(),
        change.changed(),
        change.unchanged(),
        0,
        problems.size(),
        0,
        0,
        slackIdsLeftOut,
        problems.stream().limit(ImportReport.MOST_PROBLEMS).toList());
  }

  /** A day, or the day on which an instant falls in {@code zone}. */
  static LocalDate day(String text, ZoneId zone) {
    try {
      return FourDigits.checked(
          text.indexOf('T') > 0
              ? LocalDate.ofInstant(Instant.parse(text), zone)
              : LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "A date is not a day such as 2026-11-16 or an instant.", e);
    }
  }
}
