/**
 * Requests from the workspace to an app: signing, order, retries, and a record of each attempt.
 *
 * <p>It does not know what an event means; it gets a body and an address. No lock of the workspace
 * is held while a request is under way.
 */
@NullMarked
package io.goodhart.sandbox.outgoing;

import org.jspecify.annotations.NullMarked;
