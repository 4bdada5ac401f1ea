/**
 * What people and apps do with each other: joining, posting, editing, reacting, opening views.
 *
 * <p>Each operation checks what Slack checks and refuses with Slack's error codes.
 */
@NullMarked
package io.goodhart.sandbox.conversation;

import org.jspecify.annotations.NullMarked;
