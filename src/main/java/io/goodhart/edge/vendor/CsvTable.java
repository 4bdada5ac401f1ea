package io.goodhart.edge.vendor;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header line; column names in any case and order. */
final class CsvTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .setIgnoreSurroundingSpaces(true)
          .setAllowMissingColumnNames(true)
          .get();

  private CsvTable() {}

  /**
   * Reads the whole table.
   *
   * @throws IOException if it cannot be read, is not CSV, or lacks one of the columns
   */
  static List<Row> read(Reader reader, List<String> required) throws IOException {
    try (CSVParser parser =
        CSVParser.builder().setReader(withoutMark(reader)).setFormat(FORMAT).get()) {
      List<String> names =
          parser.getHeaderNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
      for (String column : required) {
        if (!names.contains(column)) {
          throw new IOException(
              "The column " + column + " is missing; the first line has to name the columns.");
        }
      }
      List<Row> rows = new ArrayList<>();
      for (CSVRecord record : parser) {
        rows.add(new Row(parser.getCurrentLineNumber(), record));
      }
      return rows;
    } catch (IllegalArgumentException | UncheckedIOException | CSVException e) {
      throw new IOException("This is not a CSV file with a header line.", e);
    }
  }

  private static Reader withoutMark(Reader reader) throws IOException {
    PushbackReader pushback = new PushbackReader(reader);
    int first = pushback.read();
    if (first >= 0 && first != '\uFEFF') {
      pushback.unread(first);
    }
    return pushback;
  }

  /** One line of the table. */
  record Row(long line, CSVRecord record) {
    /** The value of a column; empty if the column or the value is not there. */
    Optional<String> get(String column) {
      if (!record.isMapped(column) || !record.isSet(column)) {
        return Optional.empty();
      }
      return Optional.of(record.get(column).strip()).filter(value -> !value.isEmpty());
    }

    /** The value of a column that has to be there. */
    String need(String column) {
      return get(column)
          .orElseThrow(() -> new IllegalArgumentException("The " + column + " is missing."));
    }
  }
}
