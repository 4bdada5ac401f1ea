package io.goodhart.activity;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Optional;

/** What came of the work with an agent, as the system that saw it says. */
public enum OutcomeKind {
  /** A person took an edit that an agent proposed. */
  ACCEPTED_EDIT(1, "accepted_edit"),
  COMMIT(2, "commit"),
  /** A pull request that was merged. */
  MERGED_CHANGE(3, "merged_change"),
  /** A pull request that was opened. */
  PULL_REQUEST(4, "pull_request"),
  /** A deployment that succeeded. */
  DEPLOYMENT(5, "deployment"),
  /** A post that answered somebody's question. */
  ANSWERED_POST(6, "answered_post");

  private final int code;
  private final String word;

  OutcomeKind(int code, String word) {
    this.code = code;
    this.word = word;
  }

  /** The kind with this word; empty if there is none. */
  public static Optional<OutcomeKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** The words of all kinds, for whoever used none of them. */
  public static String words() {
    return Arrays.stream(values()).map(OutcomeKind::word).sorted().collect(joining(", "));
  }

  /** The word for it in files and texts, such as {@code merged_change}. */
  public String word() {
    return word;
  }

  /** The number it is stored by. */
  public int code() {
    return code;
  }
}
