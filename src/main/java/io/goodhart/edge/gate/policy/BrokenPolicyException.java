package io.goodhart.edge.gate.policy;

import java.util.List;

/** A policy file says something that cannot be meant; every problem has its place. */
public final class BrokenPolicyException extends Exception {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  /** Names all problems, each as {@code file:line: sentence}. */
  public BrokenPolicyException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** All problems. */
  public List<String> problems() {
    return problems;
  }
}
