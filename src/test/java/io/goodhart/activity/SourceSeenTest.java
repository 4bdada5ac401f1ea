package io.goodhart.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceSeenTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");

  @Test
  void aSourceIsWhatItsSightingsTellTogether() {
    List<SourceSeen> sources =
        SourceSeen.of(
            List.of(
                sighting("slack", WEEK, 0b1, "2026-11-16T08:00:00Z", "2026-11-16T09:00:00Z"),
                sighting("codex", WEEK, 0b11, "2026-11-16T07:00:00Z", "2026-11-17T09:00:00Z"),
                sighting(
                    "codex",
                    WEEK.previous(),
                    0b111,
                    "2026-11-09T07:00:00Z",
                    "2026-11-11T09:00:00Z")));

    assertThat(sources)
        .containsExactly(
            new SourceSeen(
                "codex",
                Instant.parse("2026-11-09T07:00:00Z"),
                Instant.parse("2026-11-17T09:00:00Z"),
                5),
            new SourceSeen(
                "slack",
                Instant.parse("2026-11-16T08:00:00Z"),
                Instant.parse("2026-11-16T09:00:00Z"),
                1));
  }

  @Test
  void daysAreLookedAtForTwoWeeksUpToTheLast() {
    List<SourceSeen> sources =
        SourceSeen.of(
            List.of(
                sighting("codex", WEEK.plus(-2), 0b111_1111, "2026-11-02T07:00:00Z", LAST_OF_W45),
                sighting("codex", WEEK, 0b11, "2026-11-16T07:00:00Z", "2026-11-17T09:00:00Z")));

    assertThat(sources).singleElement().returns(2 + 5, SourceSeen::days);
  }

  private static final String LAST_OF_W45 = "2026-11-08T09:00:00Z";

  @ParameterizedTest
  @CsvSource({"7, false", "8, true", "14, true"})
  void eightDaysOfFourteenAreDaily(int days, boolean daily) {
    SourceSeen source = new SourceSeen("codex", Instant.EPOCH, Instant.EPOCH, days);

    assertThat(source.reportsDaily()).isEqualTo(daily);
  }

  @Test
  void nobodySeenIsNoSource() {
    assertThat(SourceSeen.of(List.of())).isEmpty();
  }

  private static Sighting sighting(
      String tool, ReportingWeek week, int days, String first, String last) {
    return new Sighting(
        new MemberId(1), tool, week, new DayBits(days), Instant.parse(first), Instant.parse(last));
  }
}
