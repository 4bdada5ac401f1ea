/**
 * What happened: one sealed event type, its identity, its store's contract, weekly summaries and
 * turn samples.
 *
 * <p>Events are metadata only: times, counts and keyed fingerprints, never text. Who a subject is
 * gets resolved by the roster on read, so a later alias re-attributes without rewriting.
 */
@NullMarked
package io.goodhart.activity;

import org.jspecify.annotations.NullMarked;
