package io.goodhart.edge.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {
  private static final String ROW =
      "{\"request_id\":\"r%d\",\"startTime\":\"2026-11-16T09:00:00Z\",\"prompt_tokens\":1,"
          + "\"completion_tokens\":1,\"metadata\":{}}";

  private final VendorHouse house = new VendorHouse();

  @AfterEach
  void tearDown() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A\nB\n",
        "\uFEFFA\r\nB",
        "[A,B]",
        "  [\nA,\n\nB\n]\n",
        "{\"data\":[A,B],\"total_pages\":1}",
        "{\"page\":1,\n \"data\":[\nA,B]}",
        "{\"data\":[A]}\n{\"data\":[B]}",
        "[{\"data\":[A]},{\"data\":[B]}]",
        "{\"data\":[A,B,A],\"noise\":{\"data\":[7]}}",
      })
  void recordsAreFoundInEveryForm(String form) {
    String text = form.replace("A", ROW.formatted(1)).replace("B", ROW.formatted(2));

    ImportReport report = house.bring(UsageExport.LITELLM, text);

    assertThat(report.added()).isEqualTo(2);
    assertThat(report.malformed()).isZero();
  }

  @Test
  void anIndentedRecordIsNotTakenForLines() {
    String text = ROW.formatted(1).replace(",", ",\n  ").replace("{\"req", "{\n\"req");

    assertThat(house.bring(UsageExport.LITELLM, text + "\n" + text).read()).isEqualTo(2);
  }

  @Test
  void aBrokenLineDoesNotTakeTheNextWithIt() {
    String text = "{\"request_id\":\n" + ROW.formatted(1) + "\n" + ROW.formatted(2) + " x\n[1]\n";

    ImportReport report = house.bring(UsageExport.LITELLM, text);

    assertThat(report).extracting("read", "added", "malformed").containsExactly(4L, 1L, 3L);
    assertThat(report.problems())
        .extracting(Problem::place)
        .containsExactly("line 1", "line 3", "line 4");
  }

  @Test
  void aBadRecordOfAListIsNamedByItsIndexAndTheRestGoesOn() {
    String text = "[" + ROW.formatted(1) + ",\n{\"request_id\":5},7," + ROW.formatted(2) + "]";

    ImportReport report = house.bring(UsageExport.LITELLM, text);

    assertThat(report).extracting("read", "added", "malformed").containsExactly(4L, 2L, 2L);
    assertThat(report.problems())
        .extracting(Problem::place)
        .containsExactly("record 2 (line 2)", "record 3 (line 2)");
  }

  @Test
  void whatStandsBeforeTheEndOfAHalfFileIsKept() {
    String text = "{\"data\":[" + ROW.formatted(1) + "," + ROW.formatted(2).substring(0, 40);

    ImportedPage page = house.bring(UsageExport.LITELLM, new StringReader(text));

    assertThat(page.isWhole()).isFalse();
    assertThat(page.report()).extracting("added", "malformed").containsExactly(1L, 1L);
  }

  @Test
  void aRecordWithoutEndIsNotKeptInMemory() {
    String text =
        "[{\"request_id\":\"r\",\"metadata\":{\"x\":["
            + "1,".repeat(100_000)
            + "1]}},"
            + ROW.formatted(1)
            + "]";

    ImportReport report = house.bring(UsageExport.LITELLM, text);

    assertThat(report).extracting("added", "malformed").containsExactly(1L, 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", ""})
  void nothingIsReadFarAheadOfWhatIsStored(String open) {
    int rows = 150_000;
    Reader endless = new RowsOnDemand(open, ROW, rows, house.store, 40_000);

    ImportReport report = house.bring(UsageExport.LITELLM, endless).report();

    assertThat(report.added()).isEqualTo(rows);
  }
}
