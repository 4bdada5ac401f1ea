package io.goodhart.edge.sql;

import java.sql.SQLException;

/**
 * One change of the database, all of it or nothing.
 *
 * <p>It may run more than once before it is committed, so it changes nothing but the database, and
 * what it learned may be remembered only after {@link Database#write} has returned.
 *
 * @param <T> what it finds out
 */
@FunctionalInterface
public interface Work<T> {
  /** Does it on the writer's connection, inside a transaction that it must not end. */
  T run(WriterConnection connection) throws SQLException;
}
