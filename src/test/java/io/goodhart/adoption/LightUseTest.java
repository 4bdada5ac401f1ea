package io.goodhart.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightUseTest {
  private static final LocalDate END = LocalDate.of(2026, 11, 22);

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "once,                        40,                     false",
    "came back once,              40 90,                  false",
    "came back twice,             40 90 140,              true",
    "never silent for so long,    40 60 80 100 120,       false",
    "silent for exactly so long,  40 81 122,              true",
    "a day longer than before,    41 82 123,              false",
    "daily and then nothing,      40 41 42 43 44 45 46,   false",
    "too long for anything,       91 190 290,             false",
    "just not too long,           90 181 272,             true",
    "seen on the last day,        0 1 2,                  true",
  })
  void aSilenceIsUsualThatEndedTwiceBefore(String name, String daysAgo, boolean usual) {
    TreeSet<LocalDate> days =
        Arrays.stream(daysAgo.split(" "))
            .map(ago -> END.minusDays(Long.parseLong(ago)))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(LightUse.isUsual(days, END)).isEqualTo(usual);
  }
}
