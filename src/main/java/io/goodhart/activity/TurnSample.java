package io.goodhart.activity;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A turn as the signals see it.
 *
 * @param start when it began
 * @param trigger who began it
 * @param fingerprint of its text, if there was any
 * @param session a hash of its session, if it has one
 * @param input uncached input tokens
 * @param output output tokens
 */
public record TurnSample(
    Instant start,
    Trigger trigger,
    OptionalLong fingerprint,
    OptionalLong session,
    long input,
    long output) {}
