package io.goodhart.edge.vendor.poll;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The query of an address. */
final class Query {
  private final List<String> pairs = new ArrayList<>();

  /** Adds a name and its value; a name may come several times. */
  Query with(String name, String value) {
    pairs.add(word(name) + "=" + word(value));
    return this;
  }

  /** A word in the form that is safe in an address. */
  static String word(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The number of a page; whatever is no number is the first. */
  static int number(String page) {
    try {
      return Math.max(1, Integer.parseInt(page));
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  @Override
  public String toString() {
    return String.join("&", pairs);
  }
}
