package io.goodhart.edge.sql.activity;

import java.util.Collection;
import java.util.Map;

/**
 * Remembers the ids of names between transactions; only what was committed gets in. A change of the
 * roster, by whatever process, makes it forget everything. Safe for use by many threads.
 */
final class NameCache {
  private static final int MOST = 200_000;

  private Dictionary known = Dictionary.empty(-1);

  /** What is known of these names at this version of the roster. */
  synchronized Dictionary recall(long version, Vocabulary wanted) {
    Dictionary result = Dictionary.empty(version);
    if (version == known.version()) {
      copy(wanted.subjects(), known.subjects(), result.subjects());
      copy(wanted.tools(), known.tools(), result.tools());
      copy(wanted.models(), known.models(), result.models());
    }
    return result;
  }

  /** Remembers what a committed transaction learned, unless something newer is known. */
  synchronized void learn(Dictionary learned) {
    if (learned.version() < known.version()) {
      return;
    }
    if (learned.version() > known.version() || isFull()) {
      known = Dictionary.empty(learned.version());
    }
    known.subjects().putAll(learned.subjects());
    known.tools().putAll(learned.tools());
    known.models().putAll(learned.models());
  }

  private boolean isFull() {
    return known.subjects().size() + known.tools().size() + known.models().size() > MOST;
  }

  private static <T> void copy(Collection<String> wanted, Map<String, T> from, Map<String, T> to) {
    for (String code : wanted) {
      T value = from.get(code);
      if (value != null) {
        to.put(code, value);
      }
    }
  }
}
