package io.goodhart.edge.sql.activity;

/** Some events were stored before, though all were expected to be new. */
final class RepeatedEventsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RepeatedEventsException() {
    super("Some events were stored before");
  }
}
