package io.goodhart.commands;

import io.goodhart.activity.OutcomeKind;
import io.goodhart.digest.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells what came of a week by kind, such as "9 commits, 14 accepted edits". */
record OutcomeWords(Texts texts) {
  /** The kinds in the order from what is furthest along, then what has no kind. */
  private static final List<OutcomeKind> ORDER =
      List.of(
          OutcomeKind.DEPLOYMENT,
          OutcomeKind.MERGED_CHANGE,
          OutcomeKind.PULL_REQUEST,
          OutcomeKind.COMMIT,
          OutcomeKind.ACCEPTED_EDIT,
          OutcomeKind.ANSWERED_POST);

  String list(Map<OutcomeKind, Long> byKind, long all) {
    List<String> parts = new ArrayList<>();
    long rest = all;
    for (OutcomeKind kind : ORDER) {
      long count = byKind.getOrDefault(kind, 0L);
      rest -= count;
      if (count > 0) {
        parts.add(Words.count(texts, "outcome." + kind.word(), count));
      }
    }
    if (rest > 0) {
      parts.add(Words.count(texts, parts.isEmpty() ? "outcomes" : "outcome.other", rest));
    }
    return String.join(", ", parts);
  }
}
