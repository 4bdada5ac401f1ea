package io.goodhart.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.privacy.DisclosedCoverage;
import io.goodhart.privacy.Figure;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes for an operator how many of a team can be seen, never more than may be shown. */
final class CoverageReport {
  private CoverageReport() {}

  /**
   * As a sentence, such as {@code 14 of 15 people can be seen in 2026-W47 (codex 9, slack 4)}, and
   * of how many a source went silent.
   */
  static String inWords(DisclosedCoverage coverage) {
    if (!(coverage.seen() instanceof Figure.Range seen)) {
      return "too few people are counted in " + coverage.week() + " to say how many can be seen";
    }
    String tools =
        coverage.byTool().entrySet().stream()
            .filter(tool -> tool.getValue() instanceof Figure.Range)
            .map(tool -> tool.getKey() + " " + number((Figure.Range) tool.getValue()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ENGLISH,
        "%s of %,d people can be seen in %s%s; of %s a source went silent",
        number(seen),
        coverage.eligible(),
        coverage.week(),
        tools.isEmpty() ? "" : " (" + tools + ")",
        coverage.silent() instanceof Figure.Range silent ? number(silent) : "some");
  }

  /** As data; null where nothing may be shown. */
  static void put(ObjectNode team, DisclosedCoverage coverage) {
    ObjectNode json = team.putObject("coverage");
    json.put("week", coverage.week().toString());
    json.put("eligible", coverage.eligible());
    put(json.putObject("seen"), coverage.seen());
    ObjectNode tools = json.putObject("tools");
    coverage.byTool().forEach((tool, seen) -> put(tools.putObject(tool), seen));
    put(json.putObject("silent"), coverage.silent());
  }

  private static void put(ObjectNode json, Figure figure) {
    json.put("from", figure instanceof Figure.Range range ? range.from() : null);
    json.put("to", figure instanceof Figure.Range range ? range.to() : null);
  }

  private static String number(Figure.Range figure) {
    if (figure.isExact()) {
      return String.format(Locale.ENGLISH, "%,d", figure.from());
    }
    return figure.from() == 0
        ? String.format(Locale.ENGLISH, "fewer than %,d", figure.to() + 1)
        : String.format(Locale.ENGLISH, "%,d to %,d", figure.from(), figure.to());
  }
}
