/**
 * A small Slack workspace on this machine, for the demo and the tests.
 *
 * <p>It speaks Slack's wire formats only and imports nothing of ours. It enforces Slack's
 * documented limits, signs what it sends, and can be told to fail.
 */
@NullMarked
package io.goodhart.sandbox;

import org.jspecify.annotations.NullMarked;
