/** JSON that has one form only, so that equal arguments have equal hashes. */
@NullMarked
package io.goodhart.edge.gate.json;

import org.jspecify.annotations.NullMarked;
