/**
 * The roster as Slack has it: who is there, who is out and why, which user groups and channels are
 * teams. It reads whole lists nightly and at the start, and single facts when Slack says that they
 * changed.
 */
@NullMarked
package io.goodhart.edge.slack.roster;

import org.jspecify.annotations.NullMarked;
