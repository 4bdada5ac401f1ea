package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.Attribution;
import io.goodhart.digest.Digest.Reason;
import io.goodhart.digest.Digest.Status;
import io.goodhart.privacy.Figure;
import io.goodhart.testing.Digests;
import io.goodhart.testing.GoldenMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectionTest {
  private static final Digests SEARCH = Digests.of("Search");
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

  @ParameterizedTest(name = "{0} of 26, then {1}: {2}")
  @CsvSource({
    "19, 19, nothing",
    "19, 20, nothing",
    "20, 18, nothing",
    "17, 20, by 3",
    "20, 17, by 3",
    "19, 22, by 3 and the status",
    "20, 21, the status",
    "21, 20, the status",
    "22, 19, by 3 and the status",
  })
  void aChangeIsToldFromThreePeopleOnOrWhenTheStatusChanges(int said, int now, String told) {
    Optional<Correction> correction =
        Correction.of(
            SaidFigure.of(SEARCH.active(said, 26), Instant.EPOCH), SEARCH.active(now, 26));

    assertThat(correction.map(CorrectionTest::inWords).orElse("nothing")).isEqualTo(told);
  }

  @Test
  void ofASmallTeamTheSizeIsNeverTold() {
    SaidFigure few = new SaidFigure(Status.NOT_MET, range(0, 2), Instant.EPOCH);

    assertThat(Correction.of(few, SEARCH.active(4, 9))).isEmpty();
    assertThat(Correction.of(few, SEARCH.active(6, 9)))
        .contains(new Correction(Status.NOT_MET, false, OptionalInt.empty()));
  }

  @Test
  void aWeekThatHadNoFigureMayGetOneAndTheOtherWayRound() {
    SaidFigure none = new SaidFigure(Status.CANNOT_SAY, Optional.empty(), Instant.EPOCH);

    assertThat(Correction.of(none, SEARCH.active(22, 26)))
        .contains(new Correction(Status.CANNOT_SAY, true, OptionalInt.empty()));
    assertThat(
            Correction.of(
                SaidFigure.of(SEARCH.active(22, 26), Instant.EPOCH),
                SEARCH.without(Reason.UNATTRIBUTED, 26, new Attribution(10, 6))))
        .contains(new Correction(Status.MET, true, OptionalInt.empty()));
  }

  @Test
  void theMessageSaysThatItWasCorrectedAndHow() {
    Digest now = SEARCH.active(22, 26);
    Correction correction =
        Correction.of(SaidFigure.of(SEARCH.active(19, 26), Instant.EPOCH), now).orElseThrow();
    CorrectionWording wording = new CorrectionWording(new Texts(), new DigestWording(new Texts()));

    Message post = wording.post(now, correction, WEDNESDAY);

    assertThat(post.parts().get(0).text())
        .isEqualTo("Search \u00b7 16\u201322 Nov \u00b7 Met (corrected)");
    assertThat(post.parts().get(post.parts().size() - 1).text())
        .isEqualTo(
            "Corrected on Wed 25 Nov: late telemetry changed the count by 3. First posted as"
                + " \"not met\".");
    assertThat(wording.inThread(now, correction).summary())
        .isEqualTo(
            "Corrected: late telemetry arrived. Search now reads 22 of 26, 85%, met. First posted"
                + " as not met.");
  }

  @Test
  void aSmallChangeOfStatusIsToldWithoutItsSize() {
    Digest now = SEARCH.active(21, 26);
    Correction correction =
        Correction.of(SaidFigure.of(SEARCH.active(20, 26), Instant.EPOCH), now).orElseThrow();

    assertThat(
            new CorrectionWording(new Texts(), new DigestWording(new Texts()))
                .post(now, correction, WEDNESDAY)
                .summary())
        .endsWith("Corrected on Wed 25 Nov after late telemetry. First posted as \"not met\".");
  }

  /** Corrections as they stand in the channel, with what is said below them. */
  static Stream<Arguments> corrections() {
    Digests mobile = Digests.of("Mobile");
    SaidFigure few = new SaidFigure(Status.NOT_MET, range(0, 2), Instant.EPOCH);
    SaidFigure none = new SaidFigure(Status.CANNOT_SAY, Optional.empty(), Instant.EPOCH);
    return Stream.of(
        Arguments.of(
            "corrected",
            SaidFigure.of(SEARCH.active(19, 26), Instant.EPOCH),
            SEARCH.active(22, 26)),
        Arguments.of(
            "corrected-status",
            SaidFigure.of(SEARCH.active(20, 26), Instant.EPOCH),
            SEARCH.active(21, 26)),
        Arguments.of("corrected-small", few, mobile.active(8, 9)),
        Arguments.of("corrected-to-a-figure", none, SEARCH.active(22, 26)),
        Arguments.of(
            "corrected-to-none",
            SaidFigure.of(SEARCH.active(22, 26), Instant.EPOCH),
            SEARCH.seen(14, 26)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corrections")
  void aCorrectionReadsAsItsGoldenText(String name, SaidFigure said, Digest now) {
    assertThat(
            corrected(said, now).stream().map(GoldenMessage::written).collect(Collectors.joining()))
        .isEqualTo(GoldenMessage.golden(name));
  }

  /** What takes the first one's place, and what is said in its thread. */
  static List<Message> corrected(SaidFigure said, Digest now) {
    Correction correction = Correction.of(said, now).orElseThrow();
    CorrectionWording wording = new CorrectionWording(new Texts(), new DigestWording(new Texts()));
    return List.of(wording.post(now, correction, WEDNESDAY), wording.inThread(now, correction));
  }

  private static Optional<Figure.Range> range(int from, int to) {
    return Optional.of(new Figure.Range(from, to));
  }

  private static String inWords(Correction correction) {
    String size = correction.size().isPresent() ? "by " + correction.size().getAsInt() : "";
    String status = correction.changesStatus() ? "the status" : "";
    return size.isEmpty() || status.isEmpty() ? size + status : size + " and " + status;
  }
}
