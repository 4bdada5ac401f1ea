/**
 * What must arrive exactly once: inbox, outbox, stream positions.
 *
 * <p>Ports and retry rules; no transport. Every effect has a row that is reserved first, so
 * redelivery, restart and two processes are one mechanism.
 */
@NullMarked
package io.goodhart.delivery;

import org.jspecify.annotations.NullMarked;
