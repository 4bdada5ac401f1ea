/**
 * The database: opening it, bringing its schema up to date, and the one writer.
 *
 * <p>One writer commits many requests in one transaction; readers use a small pool. The same code
 * serves SQLite and PostgreSQL; what differs is in {@code Engine}. The packages below hold the
 * stores, one per port. Only these packages speak SQL.
 */
@NullMarked
package io.goodhart.edge.sql;

import org.jspecify.annotations.NullMarked;
