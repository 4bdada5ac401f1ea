/**
 * The composition root: command line, configuration, demo company, lifecycle.
 *
 * <p>Everything is wired here and nobody imports this package.
 */
@NullMarked
package io.goodhart.app;

import org.jspecify.annotations.NullMarked;
