package io.goodhart.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.TokenSums;
import io.goodhart.activity.ToolUse;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.privacy.OwnToolWeek;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnWeeksFileTest {
  @ParameterizedTest
  @CsvSource({
    "codex, '\"codex\"'",
    "'a,\"b', '\"a,\"\"b\"'",
    "=1+1, '\"''=1+1\"'",
    "@sum, '\"''@sum\"'"
  })
  void aToolsNameIsACellAndNeverAFormula(String tool, String cell) throws IOException {
    StringWriter file = new StringWriter();

    OwnWeeksFile.write(
        List.of(
            new OwnToolWeek(
                ReportingWeek.parse("2026-W47"),
                new ToolUse(tool, 2, new TokenSums(10, 20, 30, 40)))),
        file);

    assertThat(file.toString()).endsWith("2026-W47," + cell + ",2,10,20,30,40\r\n");
  }
}
