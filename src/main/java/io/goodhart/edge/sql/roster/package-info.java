/**
 * The roster and the agents in the database.
 *
 * <p>A change takes the roster's one lock, writes, and has the weeks of those identities rebuilt
 * whose zone is another one afterwards, all in one transaction.
 */
@NullMarked
package io.goodhart.edge.sql.roster;

import org.jspecify.annotations.NullMarked;
