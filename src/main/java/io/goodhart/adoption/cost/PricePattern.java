package io.goodhart.adoption.cost;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A price with the names of the models it is for.
 *
 * @param name where {@code *} stands for any characters; case does not matter
 * @param price their price
 */
record PricePattern(String name, Price price) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");

  /**
   * Reads prices as settings have them: input, output, cache read and cache write with spaces
   * between them.
   *
   * @throws IllegalArgumentException if there are not four of them
   */
  static PricePattern parse(String name, String prices) {
    List<String> numbers = Arrays.asList(prices.strip().split("\\s+"));
    if (numbers.size() != 4 || !numbers.stream().allMatch(n -> NUMBER.matcher(n).matches())) {
      throw new IllegalArgumentException(
          "four prices, of input, output, cache read and cache write, such as 3 15 0.30 3.75");
    }
    List<BigDecimal> each = numbers.stream().map(BigDecimal::new).toList();
    return new PricePattern(
        name.strip().toLowerCase(Locale.ROOT),
        new Price(each.get(0), each.get(1), each.get(2), each.get(3)));
  }

  /** How much of a name it spells out; of two that match, the one that spells out more is meant. */
  int literal() {
    return name.length() - (int) name.chars().filter(c -> c == '*').count();
  }

  boolean matches(String model) {
    String expression =
        Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.matches(expression, model);
  }
}
