/**
 * What the gate keeps, in SQLite or PostgreSQL. Every change holds the ledger's head from its
 * beginning to its end, so that of two processes one goes first and the other sees what it did.
 */
@NullMarked
package io.goodhart.edge.sql.approvals;

import org.jspecify.annotations.NullMarked;
