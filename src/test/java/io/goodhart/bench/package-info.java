/**
 * Measurements of whole paths, run by hand: {@code mvn -q -Pbench test -Dbench=otlp}.
 *
 * <p>No part of {@code mvn verify}. Everything that is compared runs in one process in turns, since
 * two runs on a shared machine differ by more than what is being compared.
 */
@NullMarked
package io.goodhart.bench;

import org.jspecify.annotations.NullMarked;
