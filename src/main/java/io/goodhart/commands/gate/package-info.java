/**
 * What people say about the gate with {@code /agents}: keys, pauses, planned automation, codes, and
 * the list of agents with what each may do.
 *
 * <p>It decides nothing: rights, states and the ledger are in {@code approvals}. Whatever is
 * answered is for the asker alone; what everybody who decides has to know goes through {@link
 * io.goodhart.commands.gate.ApprovalsChannel}.
 */
@NullMarked
package io.goodhart.commands.gate;

import org.jspecify.annotations.NullMarked;
