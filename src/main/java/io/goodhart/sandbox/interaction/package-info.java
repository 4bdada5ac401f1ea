/**
 * Slash commands, pressed buttons and submitted views, with their triggers and response addresses.
 */
@NullMarked
package io.goodhart.sandbox.interaction;

import org.jspecify.annotations.NullMarked;
