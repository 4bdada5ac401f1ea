/**
 * The JSON behind the workspace's web page, for one browser on this machine.
 *
 * <p>It has no login: it acts as whichever member it is told to, so it refuses requests that a
 * foreign page could have sent.
 */
@NullMarked
package io.goodhart.sandbox.ui;

import org.jspecify.annotations.NullMarked;
