package io.goodhart.signals.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every family owes: a week that has its pattern, an innocent week that looks alike, and an
 * account of itself.
 */
class GoldenFamiliesTest {
  /** So many of the spreads among ordinary people above what is usual is clearly more. */
  private static final int CLEARLY = 3;

  private static List<GoldenCase> cases() {
    return GoldenCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseReadsWhatTheTableSays(GoldenCase golden) {
    String reads =
        golden.read() instanceof Reading.Measured measured
            ? String.format(Locale.ROOT, "%.2f", measured.value() + 0.0)
            : "too little";

    assertThat(reads).isEqualTo(golden.reads());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aPatternReadsClearlyMoreThanUsualAndItsLookAlikeDoesNot(GoldenCase golden) {
    PatternKind kind = golden.kind();
    double spreads =
        golden.read() instanceof Reading.Measured measured
            ? (measured.value() - kind.usual()) / kind.spread()
            : 0;

    if (golden.isFor()) {
      assertThat(spreads).isGreaterThan(CLEARLY);
    } else {
      assertThat(spreads).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void everyKindHasACaseForAndOneAgainst() {
    assertThat(kinds(true)).isEqualTo(EnumSet.allOf(PatternKind.class));
    assertThat(kinds(false)).isEqualTo(EnumSet.allOf(PatternKind.class));
  }

  private static Set<PatternKind> kinds(boolean isFor) {
    return cases().stream()
        .filter(golden -> golden.isFor() == isFor)
        .map(GoldenCase::kind)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource
  void aFamilyStatesItsLeastItsUnitItsSourceAndWhatElseItMayBe(PatternKind kind)
      throws IOException {
    String name =
        Families.all(KnownTargets.NONE).stream()
            .filter(family -> family.kind() == kind)
            .findFirst()
            .orElseThrow()
            .getClass()
            .getSimpleName();
    String account =
        Files.readString(Path.of("src/main/java/io/goodhart/signals/family", name + ".java"))
            .split("final class", 2)[0]
            .replaceAll("\\s+\\*?\\s*", " ");

    assertThat(account).containsPattern("at least \\d|At least \\d");
    assertThat(account).contains("Unit: ", " Source: ");
    assertThat(account).containsPattern("It may as well be: [^;.]+;[^.]+\\.");
  }
}
