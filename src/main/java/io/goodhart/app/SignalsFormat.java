package io.goodhart.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** How the signals are written, as it is named on the command line. */
enum SignalsFormat {
  csv {
    @Override
    void write(List<SignalRow> rows, Writer out) throws IOException {
      CSVFormat format =
          CSVFormat.RFC4180
              .builder()
              .setRecordSeparator('\n')
              .setHeader("week", "developer", "score", "flag", "families", "evidence")
              .get();
      CSVPrinter printer = new CSVPrinter(out, format);
      for (SignalRow row : rows) {
        printer.printRecord(
            row.week(),
            row.developer(),
            String.format(Locale.ROOT, "%.6f", row.score()),
            row.flag() ? 1 : 0,
            String.join(" ", row.families()),
            row.evidence());
      }
      printer.flush();
    }
  },
  json {
    @Override
    void write(List<SignalRow> rows, Writer out) throws IOException {
      out.write(
          new ObjectMapper().writeValueAsString(rows.stream().map(SignalsFormat::json).toList()));
      out.write("\n");
    }
  };

  abstract void write(List<SignalRow> rows, Writer out) throws IOException;

  private static Map<String, Object> json(SignalRow row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("week", row.week());
    json.put("developer", row.developer());
    json.put("score", row.score());
    json.put("flag", row.flag() ? 1 : 0);
    json.put("families", row.families());
    json.put("evidence", row.evidence());
    json.put("e_value", row.odds().eValue());
    json.put("e_process", row.odds().eProcess());
    json.put("discovered", row.odds().discovered());
    json.put("discovered_so_far", row.odds().discoveredSoFar());
    return json;
  }
}
