package io.goodhart.roster;

/** Identifies a member inside one installation; it means nothing outside. */
public record MemberId(long value) {}
