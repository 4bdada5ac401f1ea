/** The policy as a file: read, checked, explained, tested, and read again when it changes. */
@NullMarked
package io.goodhart.edge.gate.policy;

import org.jspecify.annotations.NullMarked;
