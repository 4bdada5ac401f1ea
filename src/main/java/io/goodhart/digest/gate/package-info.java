/**
 * What the gate tells of itself in the approvals channel: a broken policy, where the ledger has got
 * to, that it was restored. Each is said once, however often it is looked at.
 *
 * <p>Requests and their decisions are not told here.
 */
@NullMarked
package io.goodhart.digest.gate;

import org.jspecify.annotations.NullMarked;
