package io.goodhart.adoption.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What models cost, by patterns of their names: estimates, since nobody's contract is in it.
 *
 * @param patterns those that spell out more of a name first
 */
public record PriceTable(List<PricePattern> patterns) {
  /**
   * List prices as their vendors published them by the end of 2025: dollars per million tokens of
   * input, output, cache read and cache write. Where a vendor does not charge for writing to the
   * cache, the price of input stands.
   */
  private static final String PUBLISHED =
      """
      *claude-opus-4-5*     5     25    0.50   6.25
      *claude-opus-4*      15     75    1.50  18.75
      *claude-sonnet-4*     3     15    0.30   3.75
      *claude-haiku-4*      1      5    0.10   1.25
      *gpt-5*               1.25  10    0.125  1.25
      *gpt-5*-mini*         0.25   2    0.025  0.25
      *gpt-4.1*             2      8    0.50   2
      *gemini-3-pro*        2     12    0.20   2
      *gemini-2.5-pro*      1.25  10    0.125  1.25
      *gemini-2.5-flash*    0.30   2.50 0.03   0.30
      """;

  /** The default of {@code config/goodhart.yml}. */
  public static final PriceTable DEFAULT = published();

  /** Sorts the patterns. */
  public PriceTable {
    patterns =
        patterns.stream()
            .sorted(
                Comparator.comparingInt(PricePattern::literal)
                    .reversed()
                    .thenComparing(PricePattern::name))
            .toList();
  }

  /**
   * Reads a table as settings have it, by pattern.
   *
   * @param problems gets, by pattern, what has to stand there
   */
  public static PriceTable of(Map<String, String> prices, Map<String, String> problems) {
    List<PricePattern> patterns = new ArrayList<>();
    prices.forEach(
        (name, each) -> {
          try {
            patterns.add(PricePattern.parse(name, each));
          } catch (IllegalArgumentException e) {
            problems.put(name, String.valueOf(e.getMessage()));
          }
        });
    return new PriceTable(patterns);
  }

  /** The price of a model; absent if no pattern has its name. */
  public Optional<Price> of(String model) {
    String name = model.toLowerCase(Locale.ROOT);
    return patterns.stream()
        .filter(pattern -> pattern.matches(name))
        .findFirst()
        .map(PricePattern::price);
  }

  private static PriceTable published() {
    return new PriceTable(
        PUBLISHED
            .lines()
            .map(String::strip)
            .map(line -> line.split("\\s+", 2))
            .map(parts -> PricePattern.parse(parts[0], parts[1]))
            .toList());
  }
}
