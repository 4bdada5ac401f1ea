/**
 * The gate: agents ask, the policy rules, people decide, an approval is used once.
 *
 * <p>When anything it needs is missing the answer is no: a policy, a reviewer, the database, the
 * ledger, a clock that can be right. Every step is stored together with its entry in the ledger, in
 * one transaction. How people are asked is behind {@link io.goodhart.approvals.ApprovalNotifier};
 * how agents speak to it is an edge's business.
 */
@NullMarked
package io.goodhart.approvals;

import org.jspecify.annotations.NullMarked;
