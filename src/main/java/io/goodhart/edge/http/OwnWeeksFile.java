package io.goodhart.edge.http;

import io.goodhart.activity.TokenSums;
import io.goodhart.privacy.OwnToolWeek;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes somebody's weeks as a table: CSV as RFC 4180 has it. */
final class OwnWeeksFile {
  private static final String END = "\r\n";
  private static final String HEAD =
      "week,tool,records_with_tokens,input_tokens,output_tokens,cache_read_tokens,cache_write_tokens";

  private OwnWeeksFile() {}

  static void write(List<OwnToolWeek> weeks, Writer writer) throws IOException {
    writer.write(HEAD + END);
    for (OwnToolWeek week : weeks) {
      TokenSums tokens = week.use().tokens();
      writer.write(
          String.join(
                  ",",
                  week.week().toString(),
                  cell(week.use().tool()),
                  Long.toString(week.use().records()),
                  Long.toString(tokens.input()),
                  Long.toString(tokens.output()),
                  Long.toString(tokens.cacheRead()),
                  Long.toString(tokens.cacheWrite()))
              + END);
    }
  }

  /** A source chooses its tool's name: no spreadsheet may take it for a formula. */
  private static String cell(String text) {
    String harmless = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return "\"" + harmless.replace("\"", "\"\"") + "\"";
  }
}
