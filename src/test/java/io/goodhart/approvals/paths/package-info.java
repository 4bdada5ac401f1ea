/**
 * Every sequence of steps that people, agents and time can take with a request, against the
 * production classes, on each store.
 */
@NullMarked
package io.goodhart.approvals.paths;

import org.jspecify.annotations.NullMarked;
