/**
 * Block Kit's documented limits, as rules over JSON trees.
 *
 * <p>One rule per block type, each with the surfaces it may appear on. It renders nothing and knows
 * no message; it answers a list of problems, each with its JSON pointer.
 */
@NullMarked
package io.goodhart.sandbox.blocks;

import org.jspecify.annotations.NullMarked;
