package io.goodhart.activity;

import java.time.Instant;

/**
 * That somebody's tool reported without having been used: it is no activity, but tells who is
 * watched and idle from who is not watched at all.
 *
 * @param subject whose tool it is, as the source saw it
 * @param tool the tool, such as {@code copilot}
 * @param at when it reported
 */
public record Presence(Subject subject, String tool, Instant at) {}
