/**
 * The demo: a believable company in the sandbox workspace, with activity that stands up and
 * activity that does not.
 *
 * <p>Everything is derived from {@code demo/company.csv} and the week the demo began in, so that
 * the same start gives the same figures.
 */
@NullMarked
package io.goodhart.app.demo;

import org.jspecify.annotations.NullMarked;
