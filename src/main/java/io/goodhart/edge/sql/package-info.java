/**
 * Jdbi stores, migrations, SQLite and PostgreSQL.
 *
 * <p>One writer commits many requests in one transaction; readers use a small pool. Only this
 * package speaks SQL.
 */
@NullMarked
package io.goodhart.edge.sql;

import org.jspecify.annotations.NullMarked;
