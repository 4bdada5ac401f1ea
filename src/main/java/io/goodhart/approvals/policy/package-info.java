/**
 * What an agent may do, as ordered rules that people write.
 *
 * <p>A policy only says what holds for an action; asking people is the gate's business. Reading the
 * file belongs to an edge.
 */
@NullMarked
package io.goodhart.approvals.policy;

import org.jspecify.annotations.NullMarked;
