package io.goodhart.digest;

import io.goodhart.activity.OutcomeKind;
import io.goodhart.privacy.DisclosedCost;
import io.goodhart.privacy.DisclosedCost.PerOutcome;
import io.goodhart.privacy.Figure;
import io.goodhart.privacy.Sum;
import java.math.BigDecimal;
import java.util.Locale;

/** Says what a group's week cost, what came of it, and which part of that is the least certain. */
record CostSentence(Texts texts) {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal WHOLE_FROM = BigDecimal.TEN;
  private static final int TENTHS = 10;

  /** The same words for every reason why a sum is not shown: the reason would say something too. */
  String of(DisclosedCost cost) {
    if (!(cost.dollars() instanceof Sum.About dollars)) {
      return texts.say("cost.hidden");
    }
    String unpriced =
        cost.unpricedPercent() > 0
            ? " " + texts.say("cost.unpriced", Integer.toString(cost.unpricedPercent()))
            : "";
    return cost.perOutcome()
            .filter(each -> each.dollars() instanceof Sum.About)
            .map(each -> withOutcomes(dollars, each))
            .orElseGet(() -> texts.say("cost.alone", money(dollars.amount())))
        + unpriced;
  }

  /** The same as an answer to whether it was worth it. */
  String worthIt(DisclosedCost cost) {
    String said = of(cost);
    boolean known = cost.perOutcome().isPresent() || !(cost.dollars() instanceof Sum.About);
    return texts.say("org.worth") + " " + said + (known ? "" : " " + texts.say("org.worth.none"));
  }

  private String withOutcomes(Sum.About dollars, PerOutcome each) {
    String one = each.dollars() instanceof Sum.About about ? money(about.amount()) : "";
    String said =
        texts.say(
            "cost.per-outcome",
            money(dollars.amount()),
            one,
            texts.say("cost.outcome." + kind(each.kind())),
            String.format(Locale.ENGLISH, "%,d", each.count()));
    return each.linked() instanceof Figure.Range linked && linked.isExact()
        ? said + " " + texts.say("cost.weakest", Integer.toString(tenths(linked.from(), each)))
        : said;
  }

  /** The word for a kind in keys of texts. */
  static String kind(OutcomeKind kind) {
    return switch (kind) {
      case ACCEPTED_EDIT -> "accepted_edit";
      case COMMIT -> "commit";
      case MERGED_CHANGE -> "merged_change";
      case PULL_REQUEST -> "pull_request";
      case DEPLOYMENT -> "deployment";
      case ANSWERED_POST -> "answered_post";
    };
  }

  /** In tenths: the exact share would give away how many people were active uncounted. */
  private static int tenths(int linked, PerOutcome each) {
    return (TENTHS * linked + each.active() / 2) / each.active();
  }

  static String money(BigDecimal dollars) {
    if (dollars.signum() > 0 && dollars.compareTo(CENT) < 0) {
      return "$0.01";
    }
    return dollars.compareTo(WHOLE_FROM) < 0
        ? String.format(Locale.ENGLISH, "$%,.2f", dollars)
        : String.format(Locale.ENGLISH, "$%,.0f", dollars);
  }
}
