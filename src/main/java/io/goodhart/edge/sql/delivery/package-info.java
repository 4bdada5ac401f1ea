/**
 * Inbox, outbox and marks in the database: what must arrive exactly once.
 *
 * <p>Every effect is a row with a key that is reserved first, so the database decides who was
 * first.
 */
@NullMarked
package io.goodhart.edge.sql.delivery;

import org.jspecify.annotations.NullMarked;
