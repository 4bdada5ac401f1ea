/**
 * The families of patterns: each measures one thing that can be seen in metadata, with its formula,
 * its unit, the least it needs, and what else it could be.
 *
 * <p>A family knows one member's week and past. What is usual among people, and what follows from a
 * measurement, is decided outside.
 */
@NullMarked
package io.goodhart.signals.family;

import org.jspecify.annotations.NullMarked;
