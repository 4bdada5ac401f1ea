package io.goodhart.sandbox.blocks;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is limited over a whole payload and not per block. */
final class Totals {
  /** A sum with its limit and Slack's complaint about passing it. */
  enum Sum {
    MARKDOWN_CHARACTERS(12_000, "markdown blocks must have less than 12001 characters in all"),
    TABLE_CHARACTERS(10_000, "tables must have less than 10001 characters in all"),
    DATA_TABLE_CHARACTERS(20_000, "data tables must have less than 20001 characters in all"),
    CHARTS(2, "no more than 2 data_visualization blocks allowed");

    private final int limit;
    private final String complaint;

    Sum(int limit, String complaint) {
      this.limit = limit;
      this.complaint = complaint;
    }
  }

  private final Map<Sum, Integer> sums = new EnumMap<>(Sum.class);
  private final Set<String> blockIds = new HashSet<>();

  /** Adds to a sum and complains at the place that takes it past its limit. */
  void add(Sum sum, int amount, Spot at) {
    int before = sums.getOrDefault(sum, 0);
    sums.put(sum, before + amount);
    if (before <= sum.limit && before + amount > sum.limit) {
      at.problem(sum.complaint);
    }
  }

  /** Whether a block id was not seen before. */
  boolean isNewBlockId(String id) {
    return blockIds.add(id);
  }
}
