package io.goodhart.activity;

/**
 * What was used of one tool.
 *
 * @param tool the tool
 * @param records stored events that carry tokens
 * @param tokens their sums, which may exceed what one record may carry
 */
public record ToolUse(String tool, long records, TokenSums tokens) {}
