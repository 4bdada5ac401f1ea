package io.goodhart.privacy;

/**
 * What the activity stands for that a strict count leaves out, as others may see it.
 *
 * @param dollars what it cost, and could be saved
 * @param tokensPercent its share of the group's tokens
 */
public record Saving(Sum.About dollars, int tokensPercent) {}
