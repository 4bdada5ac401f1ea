/**
 * Activity in the database: events, what they add to their subjects' weeks, and turn samples.
 *
 * <p>{@code Append} is the way in, {@link io.goodhart.edge.sql.activity.JdbiActivityStore} the way
 * out, and {@link io.goodhart.edge.sql.activity.SummaryRebuild} what the roster's store calls when
 * somebody's zone turns out to be another one.
 */
@NullMarked
package io.goodhart.edge.sql.activity;

import org.jspecify.annotations.NullMarked;
