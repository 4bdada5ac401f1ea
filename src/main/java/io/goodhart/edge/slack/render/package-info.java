/** Block Kit: turns digests and replies into messages, every sentence from the text bundle. */
@NullMarked
package io.goodhart.edge.slack.render;

import org.jspecify.annotations.NullMarked;
