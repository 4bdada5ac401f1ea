/**
 * What the use of agents cost and what came of it, estimated from tokens and a table of prices.
 *
 * <p>What has no price is told as a part of its own, never as nothing. Sums over groups leave this
 * package together with what each member contributes, and are shown only as far as {@code privacy}
 * allows.
 */
@NullMarked
package io.goodhart.adoption.cost;

import org.jspecify.annotations.NullMarked;
