package io.goodhart.edge.sql;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** How Jdbi is used here, for reading and for writing. */
final class JdbiSettings {
  private JdbiSettings() {}

  /** Keeps odd text storable, and values, which may name people, out of messages. */
  static Jdbi apply(Jdbi jdbi) {
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi.registerArgument(new StorableText());
  }
}
