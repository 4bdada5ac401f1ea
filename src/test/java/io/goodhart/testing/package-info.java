/** Doubles, small data and golden texts that tests of several packages share. */
@NullMarked
package io.goodhart.testing;

import org.jspecify.annotations.NullMarked;
