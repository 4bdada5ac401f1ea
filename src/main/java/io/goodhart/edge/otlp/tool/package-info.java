/**
 * What the records of each agent mean: which of them counts, whose it is, and what makes it the
 * same when it comes again.
 *
 * <p>A tool is one small {@link io.goodhart.edge.otlp.tool.ToolProfile}; {@link
 * io.goodhart.edge.otlp.tool.Normaliser} does the rest. Knows no wire format.
 */
@NullMarked
package io.goodhart.edge.otlp.tool;

import org.jspecify.annotations.NullMarked;
