/**
 * Who may see what: the disclosure rules for small groups.
 *
 * <p>What is hidden depends on the size of a group, never on the result. Every figure about more
 * than one person passes here before it reaches a surface.
 */
@NullMarked
package io.goodhart.privacy;

import org.jspecify.annotations.NullMarked;
