/**
 * The one door in: every transport hands its records to {@link io.goodhart.intake.Intake}.
 *
 * <p>Deduplicates, attributes, stores, and counts what was dropped by the law {@code received =
 * malformed + ignored + duplicate + stored + failed}. Edges may import it; it knows no transport.
 */
@NullMarked
package io.goodhart.intake;

import org.jspecify.annotations.NullMarked;
