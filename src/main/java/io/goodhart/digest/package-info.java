/**
 * Tell: the weekly message as data, compiled once, published exactly once.
 *
 * <p>What is due comes from the database and the clock; a scheduler only wakes it. How it looks in
 * Slack is the edge's business.
 */
@NullMarked
package io.goodhart.digest;

import org.jspecify.annotations.NullMarked;
