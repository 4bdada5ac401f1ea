/** Codes of RFC 6238, computed by a library. */
@NullMarked
package io.goodhart.edge.totp;

import org.jspecify.annotations.NullMarked;
