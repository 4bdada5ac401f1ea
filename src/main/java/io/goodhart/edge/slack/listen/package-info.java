/**
 * Bolt in: a verified request becomes an observation for the intake or a command to answer.
 *
 * <p>Nothing here posts to Slack; see {@code post}. Message text is reduced to a fingerprint before
 * anything is stored.
 */
@NullMarked
package io.goodhart.edge.slack.listen;

import org.jspecify.annotations.NullMarked;
