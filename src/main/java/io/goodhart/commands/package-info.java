/**
 * Answer: what a slash command asks and what it gets, with no Slack in it.
 *
 * <p>A command is parsed into a {@link io.goodhart.commands.Command}; the reply is data that an
 * edge renders. Answers are private to the asker.
 */
@NullMarked
package io.goodhart.commands;

import org.jspecify.annotations.NullMarked;
