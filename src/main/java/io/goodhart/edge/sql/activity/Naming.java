package io.goodhart.edge.sql.activity;

import io.goodhart.activity.Subject;
import io.goodhart.edge.sql.StorableText;

/** The texts by which names are interned. */
final class Naming {
  /** Longer names of models are cut; an index cannot hold any length. */
  private static final int LONGEST_MODEL = 200;

  private Naming() {}

  static String subject(Subject subject) {
    return StorableText.of(subject.code());
  }

  static String tool(String tool) {
    return StorableText.of(tool);
  }

  static String model(String model) {
    return StorableText.of(
        model.length() <= LONGEST_MODEL ? model : model.substring(0, LONGEST_MODEL));
  }
}
