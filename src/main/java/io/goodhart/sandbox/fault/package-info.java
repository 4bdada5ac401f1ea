/**
 * The switches by which a test makes Slack misbehave.
 *
 * <p>It only remembers what was asked for; the Web API and the courier ask it what to do.
 */
@NullMarked
package io.goodhart.sandbox.fault;

import org.jspecify.annotations.NullMarked;
