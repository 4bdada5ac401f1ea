package io.goodhart.activity;

/**
 * How much of a week's activity is tied to a person.
 *
 * <p>What an agent does by itself is not in it: a noisy agent without an owner hides no person.
 *
 * @param events the prompts, turns, requests to models and responses of the week
 * @param unattributed those that belong to nobody that is known
 */
public record Attribution(long events, long unattributed) {}
