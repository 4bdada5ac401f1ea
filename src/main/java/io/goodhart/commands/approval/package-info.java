/**
 * What people see and do at the gate: the message in the approvals channel, the review, and what is
 * answered to a press.
 *
 * <p>Arguments of an action stand in the review alone, in front of one person who may decide on it.
 * Rights and votes are {@link io.goodhart.approvals.Reviews}' business; nothing is decided here.
 */
@NullMarked
package io.goodhart.commands.approval;

import org.jspecify.annotations.NullMarked;
