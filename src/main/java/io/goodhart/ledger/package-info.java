/**
 * The append-only record of what people decided and looked at: a hash chain that proves its own
 * history.
 *
 * <p>An entry holds pseudonymous keys and salted hashes of texts. The names and texts themselves
 * lie beside the chain and can be erased; the chain verifies without them. What the kinds of entry
 * mean is known to those who write them. {@code privacy} and {@code approvals} may import this.
 */
@NullMarked
package io.goodhart.ledger;

import org.jspecify.annotations.NullMarked;
