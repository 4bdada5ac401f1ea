package io.goodhart.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files in which people get their own data. */
public enum ExportForm {
  /** Every record, one a line, as it can be imported again. */
  NDJSON,
  /** Sums, one line a week and tool. */
  CSV,
  /** Notes about patterns, with the answers, one a line. */
  NOTES;

  /** The word for it in addresses and names of files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The form of that code, if there is one. */
  public static Optional<ExportForm> of(String code) {
    return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
  }
}
