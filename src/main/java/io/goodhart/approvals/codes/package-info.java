/**
 * One-time codes for what is of high risk: six digits from an authenticator app, so that a stolen
 * Slack session is not enough.
 *
 * <p>A key is shown once, on Goodhart's own page, and takes effect after a day or when an admin
 * confirms it in person. It is kept sealed; keys, codes and numbers are never logged, and none of
 * them ever stands in a message but the number to match. How a code is computed from a key is
 * behind {@link io.goodhart.approvals.codes.TimeCodes}.
 */
@NullMarked
package io.goodhart.approvals.codes;

import org.jspecify.annotations.NullMarked;
