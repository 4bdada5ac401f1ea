/**
 * What Slack's wire formats have in common: JSON trees, forms, signatures, refusals, time stamps.
 *
 * <p>It knows no member, channel or app. Every other part of the sandbox may import it.
 */
@NullMarked
package io.goodhart.sandbox.wire;

import org.jspecify.annotations.NullMarked;
