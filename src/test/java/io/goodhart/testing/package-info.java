/**
 * What the tests of several packages share: small stores that hold what they are told, and plain
 * text for messages.
 */
@NullMarked
package io.goodhart.testing;

import org.jspecify.annotations.NullMarked;
