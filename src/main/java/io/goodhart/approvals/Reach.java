package io.goodhart.approvals;

/** Whether people can be asked. */
public sealed interface Reach {
  /**
   * They can.
   *
   * @param count how many could decide
   */
  record People(int count) implements Reach {}

  /** Whatever would ask them does not answer. */
  record Unreachable() implements Reach {}
}
