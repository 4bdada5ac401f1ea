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
 * @param tokens what it used
 * @param outcomes accepted edits, commits, merged changes tied to it
 * @param humanReply whether a person answered or reacted
 */
public record TurnSample(
    Instant start,
    Trigger trigger,
    OptionalLong fingerprint,
    OptionalLong session,
    TokenUsage tokens,
    int outcomes,
    boolean humanReply) {}
