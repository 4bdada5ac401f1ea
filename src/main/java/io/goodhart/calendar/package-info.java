/**
 * The reporting week and where time comes from.
 *
 * <p>Weeks run Monday 00:00 to Monday 00:00, half-open, in a team's zone. Nothing here knows what
 * is counted in a week. Everybody may import this package; it imports nothing of ours.
 */
@NullMarked
package io.goodhart.calendar;

import org.jspecify.annotations.NullMarked;
