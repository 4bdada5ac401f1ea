/**
 * Measure: who was active this week, and the rate against the target.
 *
 * <p>Pure functions over the roster and weekly summaries. What may be shown of the result to whom
 * is decided in {@code privacy}.
 */
@NullMarked
package io.goodhart.adoption;

import org.jspecify.annotations.NullMarked;
