/**
 * The gate as agents meet it: HTTP and JSON. People do not decide here.
 *
 * <p>A request that waits for people costs no thread. Whatever goes wrong, the answer is no.
 */
@NullMarked
package io.goodhart.edge.gate;

import org.jspecify.annotations.NullMarked;
