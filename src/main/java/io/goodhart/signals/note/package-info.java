/**
 * Notes: patterns told to the person whose activity they are in, before they change any figure.
 *
 * <p>A week is judged once it is closed, once for every member. What was seen becomes a note; a
 * note that reached its owner and stayed unanswered for five of their working days keeps their
 * matched days out of the strict count from then on. Who is told, how, and who else may see a note
 * is decided in {@code privacy}; this package asks no clock but the one it is given.
 */
@NullMarked
package io.goodhart.signals.note;

import org.jspecify.annotations.NullMarked;
