/** What an agent wants to do, as the gate sees it, and the hash that binds a decision to it. */
@NullMarked
package io.goodhart.approvals.action;

import org.jspecify.annotations.NullMarked;
