package io.goodhart.commands;

/**
 * A button that somebody pressed.
 *
 * @param action the word of the button
 * @param value what the button was given
 */
public record Press(String action, String value) {}
