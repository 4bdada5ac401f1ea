package io.goodhart.adoption.cost;

import io.goodhart.activity.ModelUse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a member's week cost.
 *
 * @param all in all
 * @param byTool by tool, in the order of their names
 */
public record MemberCost(Cost all, List<ToolCost> byTool) {
  /** Copies the list. */
  public MemberCost {
    byTool = List.copyOf(byTool);
  }

  /** What these uses cost. */
  public static MemberCost of(List<ModelUse> uses, PriceTable prices) {
    Map<String, Cost> byTool = new TreeMap<>();
    Cost all = Cost.NOTHING;
    for (ModelUse use : uses) {
      Cost cost = Cost.of(use.tokens(), use.model().flatMap(prices::of));
      byTool.merge(use.tool(), cost, Cost::plus);
      all = all.plus(cost);
    }
    return new MemberCost(
        all,
        byTool.entrySet().stream()
            .map(entry -> new ToolCost(entry.getKey(), entry.getValue()))
            .toList());
  }

  /**
   * What one tool cost.
   *
   * @param tool the tool
   * @param cost what was used of it
   */
  public record ToolCost(String tool, Cost cost) {}
}
