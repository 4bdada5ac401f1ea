package io.goodhart.activity;

/**
 * How much of a week's activity is tied to a person.
 *
 * @param events all stored events of the week that are activity; outcomes are not
 * @param unattributed those that belong to nobody that is known
 */
public record Attribution(long events, long unattributed) {}
