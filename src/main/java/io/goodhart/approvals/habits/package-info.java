/**
 * How somebody decides on requests, for themselves alone: whether they look before they say yes is
 * theirs to see and nobody else's.
 */
@NullMarked
package io.goodhart.approvals.habits;

import org.jspecify.annotations.NullMarked;
