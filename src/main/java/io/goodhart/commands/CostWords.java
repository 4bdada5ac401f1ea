package io.goodhart.commands;

import io.goodhart.adoption.cost.Cost;
import io.goodhart.adoption.cost.MemberCost;
import io.goodhart.adoption.cost.MemberCost.ToolCost;
import io.goodhart.digest.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells somebody what their own week cost, in dollars and cents, and of what no price is known. */
record CostWords(Texts texts, MemberCost spent) {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  /** The sum alone; absent if nothing that has a price was used. */
  Optional<String> brief() {
    return spent.all().priced() > 0 ? Optional.of(sum(spent.all())) : Optional.empty();
  }

  /** The sum by tool; absent if no tokens are known. */
  Optional<String> line() {
    Cost all = spent.all();
    if (all.priced() == 0) {
      return all.unpriced() == 0
          ? Optional.empty()
          : Optional.of(texts.say("usage.own.cost.unknown"));
    }
    StringBuilder line = new StringBuilder(texts.say("usage.own.cost", sum(all)));
    List<ToolCost> tools =
        spent.byTool().stream().filter(tool -> tool.cost().priced() > 0).toList();
    if (tools.size() > 1) {
      String each =
          String.join(
              ", ", tools.stream().map(tool -> tool.tool() + " " + sum(tool.cost())).toList());
      line.append(' ').append(texts.say("usage.own.cost.tools", each));
    }
    if (all.unpriced() > 0) {
      line.append(' ').append(texts.say("usage.own.cost.unpriced", Words.large(all.unpriced())));
    }
    return Optional.of(line.toString());
  }

  private String sum(Cost cost) {
    BigDecimal cents = cost.dollars().setScale(2, RoundingMode.HALF_UP);
    boolean little = cents.compareTo(CENT) < 0 && cost.dollars().signum() > 0;
    return little
        ? texts.say("money.less-than-a-cent")
        : String.format(Locale.ENGLISH, "$%,.2f", cents);
  }
}
