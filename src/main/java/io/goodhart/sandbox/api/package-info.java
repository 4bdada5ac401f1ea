/**
 * The Web API that an app calls: one method per class member, grouped by family.
 *
 * <p>It reads arguments, checks the token and the rate, and wraps the answer in Slack's envelope.
 */
@NullMarked
package io.goodhart.sandbox.api;

import org.jspecify.annotations.NullMarked;
