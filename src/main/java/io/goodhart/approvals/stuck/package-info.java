/**
 * Runs of agents that seem stuck: the same action again and again. Their owner is asked at once
 * whether to pause the agent; nothing is paused by itself. It looks at what agents ask the gate, so
 * an agent that never asks is not seen here.
 */
@NullMarked
package io.goodhart.approvals.stuck;

import org.jspecify.annotations.NullMarked;
