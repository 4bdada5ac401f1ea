package io.goodhart.edge.sql;

/** The database cannot be opened; the message says why and what to do. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Nothing else failed; the state of the database itself is the reason. */
  public DatabaseException(String message) {
    super(message);
  }

  /** Says in the administrator's words what {@code cause} means. */
  public DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
