/**
 * Does the number stand up: what the target and the digest themselves do to the figures.
 *
 * <p>Exact tests over whole teams and weeks, each with its null in words and its source. The
 * results are about the line, the target or the digest, never about a team or a person, and are
 * shown for the organisation only.
 */
@NullMarked
package io.goodhart.adoption.standing;

import org.jspecify.annotations.NullMarked;
