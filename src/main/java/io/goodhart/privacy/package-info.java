/**
 * Who may see what: the disclosure rules for small groups, and the gate to data about one person.
 *
 * <p>What is hidden depends on the size of a group, never on the result. Every figure about more
 * than one person passes here before it reaches a surface. Data about one person is shown to that
 * person, or passes the {@link io.goodhart.privacy.AccessGate}.
 */
@NullMarked
package io.goodhart.privacy;

import org.jspecify.annotations.NullMarked;
