package io.goodhart.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What of a person's data is opened. */
public enum Field {
  /** On which days they were active. */
  ACTIVE_DAYS("active-days"),
  /** How much was asked and used, by tool. */
  USE("use"),
  /** What came of it. */
  OUTCOMES("outcomes"),
  /** Notes about patterns whose time to answer is over, with the answers. */
  NOTES("notes");

  /** What a person's week consists of. */
  public static final List<Field> OF_A_WEEK = List.of(ACTIVE_DAYS, USE, OUTCOMES, NOTES);

  private final String code;

  Field(String code) {
    this.code = code;
  }

  /** The word it is known by. */
  public String code() {
    return code;
  }

  /** The words of several, as the ledger has them. */
  static String written(List<Field> fields) {
    return fields.stream().map(Field::code).collect(Collectors.joining(" "));
  }

  /** What {@link #written} wrote; words of another version are left out. */
  static List<Field> read(String codes) {
    return Arrays.stream(codes.split(" ")).map(Field::of).flatMap(Optional::stream).toList();
  }

  private static Optional<Field> of(String code) {
    return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
  }
}
