/** Web API out: publishes what the outbox holds and nothing else. */
@NullMarked
package io.goodhart.edge.slack.post;

import org.jspecify.annotations.NullMarked;
