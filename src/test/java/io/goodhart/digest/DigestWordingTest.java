package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.Attribution;
import io.goodhart.adoption.Target;
import io.goodhart.adoption.Target.Operator;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.Digest.Reason;
import io.goodhart.testing.Digests;
import io.goodhart.testing.GoldenMessage;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every branch of the wording, as whole messages; the reference is VOICE, parts 2.1 to 2.8. */
class DigestWordingTest {
  private static final Attribution NONE = new Attribution(0, 0);

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
        Arguments.of("details-small", mobile.active(9, 9, 1, 9, 3, Optional.empty())));
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
    String seen = String.join(" ", post.parts().stream().map(Message.Part::text).toList());

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
