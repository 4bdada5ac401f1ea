package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.Attribution;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.adoption.Target;
import io.goodhart.adoption.Target.Operator;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.Digest.Reason;
import io.goodhart.privacy.DisclosedActions;
import io.goodhart.privacy.DisclosedChange;
import io.goodhart.privacy.DisclosedCost;
import io.goodhart.privacy.DisclosedFlow;
import io.goodhart.privacy.Figure;
import io.goodhart.privacy.Sum;
import io.goodhart.privacy.Turnover;
import io.goodhart.testing.Digests;
import io.goodhart.testing.GoldenMessage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every branch of the wording, as whole messages; the reference is VOICE, parts 2.1 to 2.8. */
class DigestWordingTest {
  private static final Attribution NONE = new Attribution(0, 0);

  private static final DisclosedCost COST =
      new DisclosedCost(
          new Sum.About(new BigDecimal("3900")),
          12,
          Optional.of(
              new DisclosedCost.PerOutcome(
                  OutcomeKind.MERGED_CHANGE,
                  351,
                  new Sum.About(new BigDecimal("11")),
                  Figure.exactly(17),
                  31)));
  private static final DisclosedCost COST_ALONE =
      new DisclosedCost(new Sum.About(new BigDecimal("4.2")), 0, Optional.empty());
  private static final DisclosedCost HIDDEN_COST =
      new DisclosedCost(Sum.HIDDEN, 0, Optional.empty());

  /** The week of the four in which these teams may have a tip. */
  private static final ReportingWeek TIP_WEEK = Digests.WEEK.next();

  private final DigestWording wording = new DigestWording(new Texts());

  static Stream<Arguments> posts() {
    Digests payments = Digests.of("Payments");
    Digests search = Digests.of("Search");
    Digests platform = Digests.of("Platform");
    Digests mobile = Digests.of("Mobile");
    Digests web = Digests.of("Web");
    Digests data = Digests.of("Data");
    return Stream.of(
        Arguments.of(
            "met",
            payments.active(34, 38, 31, 37, 5, Optional.of(payments.shown(27, 37, 27, 27, 0)))),
        Arguments.of(
            "not-met",
            search.active(19, 26, 18, 20, 1, Optional.of(search.shown(22, 26, 22, 22, 0)))),
        Arguments.of("met-in-full", told(payments(), DisclosedChange.USUAL)),
        Arguments.of("tip", search.in(TIP_WEEK).active(22, 26, 22, 26, 0, Optional.empty())),
        Arguments.of("tip-wait", waited(search.in(TIP_WEEK).active(19, 26))),
        Arguments.of("met-unusual", told(payments(), DisclosedChange.UNUSUAL)),
        Arguments.of("small-in-full", told(smallTeam(), DisclosedChange.NOT_TOLD)),
        Arguments.of("quiet-met", quiet(payments, 31, 33)),
        Arguments.of("quiet-not-met", quiet(payments, 20, 19)),
        Arguments.of(
            "quiet-two-ends",
            platform
                .active(41, 47, 36, 41, 0, Optional.of(platform.shown(42, 47, 36, 42, 0)))
                .beside(background(DisclosedChange.USUAL))),
        Arguments.of(
            "quiet-small", mobile.active(8, 9, 8, 8, 0, Optional.of(mobile.shown(9, 9, 9, 9, 0)))),
        Arguments.of("on-the-line", web.active(24, 30)),
        Arguments.of(
            "on-the-line-at-least", web.against(new Target(80, Operator.AT_LEAST)).active(24, 30)),
        Arguments.of("rounding", web.active(33, 41)),
        Arguments.of("two-ends", platform.active(41, 47, 36, 45, 0, Optional.empty())),
        Arguments.of("small-high", mobile.active(9, 9)),
        Arguments.of("small-high-strict", mobile.active(9, 9, 4, 9, 0, Optional.empty())),
        Arguments.of("small-low", mobile.active(1, 9)),
        Arguments.of("small-low-possible", mobile.active(1, 9, 1, 6, 0, Optional.empty())),
        Arguments.of("small-middle", mobile.active(6, 9, 2, 9, 0, Optional.empty())),
        Arguments.of("small-few-strict", mobile.active(4, 9, 1, 4, 0, Optional.empty())),
        Arguments.of("seven", mobile.active(4, 7)),
        Arguments.of("nobody-active", search.active(0, 26)),
        Arguments.of("everybody-active", search.active(26, 26)),
        Arguments.of(
            "clocks-went-back", payments.in(ReportingWeek.parse("2026-W43")).active(31, 38)),
        Arguments.of(
            "clocks-went-forward", payments.in(ReportingWeek.parse("2026-W13")).active(31, 38)),
        Arguments.of(
            "unattributed", data.without(Reason.UNATTRIBUTED, 23, new Attribution(982, 500))),
        Arguments.of("low-coverage", data.seen(14, 23)),
        Arguments.of("low-coverage-small", Digests.of("Mobile").seen(4, 6)),
        Arguments.of("nobody-to-count", data.without(Reason.NOBODY_TO_COUNT, 0, NONE)),
        Arguments.of("nobody-on-roster", data.without(Reason.NOBODY_ON_ROSTER, 0, NONE)),
        Arguments.of("few-counted", data.without(Reason.FEW_COUNTED, 4, NONE)),
        Arguments.of("shared-people", search.without(Reason.SHARED_PEOPLE, 19, NONE)),
        Arguments.of("one-came", search.after(new Turnover(1, 0), 12, 13)),
        Arguments.of("small-team", Digests.of("Growth").without(Reason.SMALL_TEAM, 4, NONE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("posts")
  void aPostReadsAsItsGoldenText(String name, Digest digest) {
    assertThat(GoldenMessage.written(wording.post(digest))).isEqualTo(GoldenMessage.golden(name));
  }

  static Stream<Arguments> details() {
    Digests payments = Digests.of("Payments");
    Digests mobile = Digests.of("Mobile");
    return Stream.of(
        Arguments.of("details", payments.active(31, 38, 28, 34, 5, Optional.empty())),
        Arguments.of("details-few-left-out", payments.active(31, 38, 30, 31, 2, Optional.empty())),
        Arguments.of("details-in-full", told(payments(), DisclosedChange.USUAL)),
        Arguments.of("details-agents", waited(payments.active(31, 38))),
        Arguments.of("details-quiet", quiet(payments, 31, 33)),
        Arguments.of("details-cost-hidden", costing(HIDDEN_COST)),
        Arguments.of("details-cost-alone", costing(COST_ALONE)),
        Arguments.of("details-small", mobile.active(9, 9, 1, 9, 3, Optional.empty())));
  }

  @Test
  void aWeekThatIsExactlyOnTheLineIsNeverQuiet() {
    Digests web = Digests.of("Web");
    Digest digest =
        web.active(24, 30, 24, 24, 0, Optional.of(web.shown(24, 30, 24, 24, 0)))
            .beside(background(DisclosedChange.USUAL));

    assertThat(wording.post(digest).summary()).contains("exactly 80%").doesNotContain("again");
  }

  @Test
  void aWeekOfAnotherStatusIsNeverQuiet() {
    assertThat(wording.post(quiet(Digests.of("Payments"), 31, 30)).summary())
        .doesNotContain("again");
  }

  @Test
  void anUnusualChangeIsNeverQuiet() {
    Digests payments = Digests.of("Payments");
    Digest digest =
        payments
            .active(38, 38, 38, 38, 0, Optional.of(payments.shown(31, 38, 31, 31, 0)))
            .beside(background(DisclosedChange.UNUSUAL));

    assertThat(wording.post(digest).summary()).doesNotContain("again");
  }

  @Test
  void aChartHasNoPointForAWeekWithoutAFigure() {
    Message post = wording.post(told(payments(), DisclosedChange.USUAL));

    assertThat(post.parts())
        .filteredOn(Message.Part.Chart.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Message.Part.Chart.class,
            chart -> {
              assertThat(chart.labels())
                  .containsExactly("12 Oct", "19 Oct", "26 Oct", "9 Nov", "16 Nov");
              assertThat(chart.lines().get(0).values())
                  .containsExactly(71.0, 74.0, 76.0, 74.0, 82.0);
              assertThat(chart.lines().get(1).values()).containsOnly(80.0);
            });
  }

  @Test
  void codedCountsHaveNoChart() {
    assertThat(wording.post(told(smallTeam(), DisclosedChange.NOT_TOLD)).parts())
        .noneMatch(Message.Part.Chart.class::isInstance);
  }

  private static Digest waited(Digest digest) {
    return digest.beside(
        digest
            .background()
            .with(
                Optional.of(
                    DisclosedActions.of(42, 35, 4, 3, Optional.of(Duration.ofMinutes(38))))));
  }

  private static Digest payments() {
    Digests payments = Digests.of("Payments");
    return payments.active(31, 38, 28, 34, 5, Optional.of(payments.shown(27, 37, 27, 27, 0)));
  }

  private static Digest smallTeam() {
    Digests mobile = Digests.of("Mobile");
    return mobile.active(9, 9, 9, 9, 0, Optional.of(mobile.shown(5, 9, 5, 5, 0)));
  }

  private static Digest quiet(Digests team, int active, int before) {
    Digest digest =
        team.active(
            active, 38, active - 3, active, 0, Optional.of(team.shown(before, 38, 15, before, 0)));
    return digest.beside(
        new Background(
            weeks(digest),
            DisclosedChange.USUAL,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private static Digest costing(DisclosedCost cost) {
    return payments()
        .beside(
            new Background(
                new Trend(List.of()),
                DisclosedChange.NOT_TOLD,
                Optional.empty(),
                Optional.of(cost),
                Optional.empty()));
  }

  private static Digest told(Digest digest, DisclosedChange change) {
    DisclosedFlow flow =
        new DisclosedFlow(Figure.exactly(4), Figure.between(0, 2), OptionalInt.of(9));
    return digest.beside(
        new Background(
            weeks(digest), change, Optional.of(flow), Optional.of(COST), Optional.empty()));
  }

  private static Background background(DisclosedChange change) {
    return new Background(
        new Trend(List.of()), change, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Two weeks before anything was known, then one without a figure in between. */
  private static Trend weeks(Digest last) {
    ReportingWeek week = Digests.WEEK;
    int size = last.adoption().eligible();
    Digests team = Digests.of(last.team().name());
    return new Trend(
        List.of(
            team.in(week.plus(-7)).without(Reason.LOW_COVERAGE, size, NONE),
            team.in(week.plus(-6)).without(Reason.LOW_COVERAGE, size, NONE),
            team.in(week.plus(-5)).active(70 * size / 100 + (size > 9 ? 1 : 0), size),
            team.in(week.plus(-4)).active(74 * size / 100, size),
            team.in(week.plus(-3)).active(77 * size / 100, size),
            team.in(week.plus(-2)).without(Reason.UNATTRIBUTED, size, NONE),
            team.in(week.plus(-1)).active(74 * size / 100, size),
            last));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("details")
  void theThreadReadsAsItsGoldenText(String name, Digest digest) {
    assertThat(GoldenMessage.written(wording.details(digest).orElseThrow()))
        .isEqualTo(GoldenMessage.golden(name));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("posts")
  void aPostKeepsToItsLength(String name, Digest digest) {
    Message post = wording.post(digest);
    // A chart's words are what a reader of the chart need not read.
    String seen =
        String.join(
            " ",
            post.parts().stream()
                .filter(part -> !(part instanceof Message.Part.Chart))
                .map(Message.Part::text)
                .toList());

    assertThat(seen.split("\\s+")).as(name).hasSizeLessThanOrEqualTo(95);
    assertThat(post.parts()).hasSizeLessThanOrEqualTo(6);
    assertThat(post.summary()).doesNotContain("*", "`", "\n").endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("withoutFigure")
  void whereThereIsNoFigureThereIsNoThread(Reason reason) {
    assertThat(wording.details(Digests.of("Data").without(reason, 4, new Attribution(10, 9))))
        .isEmpty();
  }

  static Stream<Reason> withoutFigure() {
    return Stream.of(Reason.values());
  }

  @Test
  void aNameThatIsTooLongLeavesRoomForTheStatus() {
    String endless = "🦊".repeat(300);

    Message post = wording.post(Digests.of(endless).active(31, 38, 26, 38, 0, Optional.empty()));

    assertThat(post.parts().get(0).text())
        .startsWith("🦊🦊")
        .contains("🦊… · 16–22 Nov")
        .endsWith("Met, not on the strict count");
    assertThat(post.parts().get(0).text().codePointCount(0, post.parts().get(0).text().length()))
        .isLessThanOrEqualTo(150);
  }
}
