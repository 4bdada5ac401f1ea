package io.goodhart.roster;

/** Identifies a team inside one installation. */
public record TeamId(long value) {}
