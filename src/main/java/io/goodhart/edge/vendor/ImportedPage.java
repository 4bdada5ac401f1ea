package io.goodhart.edge.vendor;

import java.util.Optional;

/**
 * What came of a file or of one answer of an API.
 *
 * @param report what became of its records
 * @param fields what stood beside the records
 * @param hasList whether there was a list of records, be it an empty one
 * @param isWhole whether it could be read to its end
 */
public record ImportedPage(ImportReport report, Fields fields, boolean hasList, boolean isWhole) {
  /** A field beside the records, as text; empty if it is absent or no plain value. */
  public Optional<String> text(String name) {
    try {
      return fields.text(name);
    } catch (BadRecord e) {
      return Optional.empty();
    }
  }

  /** A field of an object beside the records, as text. */
  public Optional<String> text(String object, String name) {
    try {
      return fields.object(object).text(name);
    } catch (BadRecord e) {
      return Optional.empty();
    }
  }
}
