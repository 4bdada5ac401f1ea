/**
 * The ledger in SQLite or PostgreSQL; the database's triggers refuse to change what it recorded.
 */
@NullMarked
package io.goodhart.edge.sql.ledger;

import org.jspecify.annotations.NullMarked;
