/**
 * Outcomes in, as other systems report them: Goodhart's own records, and GitHub's webhooks.
 *
 * <p>Who sends is known by a key or by a signature over the body. Of what GitHub sends only ids,
 * times and authors are read, and of a commit's message the hash of the commit that it says it
 * reverts; the rest of it is dropped, and titles are passed over unread.
 */
@NullMarked
package io.goodhart.edge.webhook;

import org.jspecify.annotations.NullMarked;
