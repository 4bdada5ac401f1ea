/**
 * How people hear what became of their agents' requests: one by one, and together when there are
 * many. It decides what goes into which message; edges word and send them.
 */
@NullMarked
package io.goodhart.approvals.told;

import org.jspecify.annotations.NullMarked;
