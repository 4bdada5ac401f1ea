package io.goodhart.edge.sql.activity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ids of names, as far as they are known at one version of the roster.
 *
 * @param version of the roster that the subjects' zones were read from
 */
record Dictionary(
    long version,
    Map<String, KnownSubject> subjects,
    Map<String, Long> tools,
    Map<String, Long> models) {
  static Dictionary empty(long version) {
    return new Dictionary(version, new HashMap<>(), new HashMap<>(), new HashMap<>());
  }

  KnownSubject subject(String code) {
    return required(subjects.get(code), code);
  }

  long tool(String code) {
    return required(tools.get(code), code);
  }

  long model(String code) {
    return required(models.get(code), code);
  }

  static Set<String> missing(Set<String> wanted, Map<String, ?> known) {
    Set<String> missing = new HashSet<>(wanted);
    missing.removeAll(known.keySet());
    return missing;
  }

  private static <T> T required(@Nullable T value, String code) {
    if (value == null) {
      throw new IllegalStateException("Not interned: " + code);
    }
    return value;
  }
}
