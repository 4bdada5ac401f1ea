package io.goodhart.app;

import io.goodhart.edge.vendor.UsageExport;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The formats of files, under the names they have on the command line. */
enum ImportFormat {
  ROSTER,
  LEAVE,
  NDJSON(UsageExport.NDJSON),
  OUTCOMES(UsageExport.OUTCOMES),
  SANCTIONS,
  COPILOT(UsageExport.COPILOT),
  CLAUDE_CODE_ANALYTICS(UsageExport.CLAUDE_CODE_ANALYTICS),
  OPENAI_USAGE(UsageExport.OPENAI_USAGE),
  CURSOR(UsageExport.CURSOR),
  LITELLM(UsageExport.LITELLM);

  private final Optional<UsageExport> export;

  ImportFormat() {
    this.export = Optional.empty();
  }

  ImportFormat(UsageExport export) {
    this.export = Optional.of(export);
  }

  /**
   * The usage that such a file holds.
   *
   * @throws java.util.NoSuchElementException if it holds none
   */
  UsageExport export() {
    return export.orElseThrow();
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<String> names() {
    return Arrays.stream(values()).map(ImportFormat::toString).toList();
  }

  /** Lists the names for the help and for completion. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names().iterator();
    }
  }

  /** Finds a format by its name, in small letters or capitals. */
  static final class Converter implements ITypeConverter<ImportFormat> {
    @Override
    public ImportFormat convert(String text) {
      String name = text.toLowerCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(format -> format.toString().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected one of ["
                          + String.join(", ", names())
                          + "] but was '"
                          + text
                          + "'"));
    }
  }
}
