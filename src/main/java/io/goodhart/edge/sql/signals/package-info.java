/**
 * What the signals read, from the database.
 *
 * <p>Reads weeks of everybody at once from the weekly tables and the turn samples, never from raw
 * events, in bounded memory.
 */
@NullMarked
package io.goodhart.edge.sql.signals;

import org.jspecify.annotations.NullMarked;
