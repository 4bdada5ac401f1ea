/**
 * Outcomes in, as other systems report them: Goodhart's own records, and GitHub's webhooks.
 *
 * <p>Who sends is known by a key or by a signature over the body. Of what GitHub sends only ids,
 * times and authors are read; messages and titles are passed over unread.
 */
@NullMarked
package io.goodhart.edge.webhook;

import org.jspecify.annotations.NullMarked;
