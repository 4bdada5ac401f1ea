/**
 * A request for approval and what becomes of it: votes, a decision, a grant, its use.
 *
 * <p>Requests are values; every transition makes a new one and says what happened. Keeping them,
 * and asking people, is the gate's business.
 */
@NullMarked
package io.goodhart.approvals.request;

import org.jspecify.annotations.NullMarked;
