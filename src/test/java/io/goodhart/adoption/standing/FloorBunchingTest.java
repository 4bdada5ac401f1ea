package io.goodhart.adoption.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.adoption.DaysOfUse;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FloorBunchingTest {
  private static final int ORGANISATIONS = 1_000;

  private static DaysOfUse week(
      int people, ToDoubleFunction<Random> rate, double pushed, Random random) {
    int[] counts = new int[8];
    for (int person = 0; person < people; person++) {
      double each = rate.applyAsDouble(random);
      int days = (int) IntStream.range(0, 5).filter(day -> random.nextDouble() < each).count();
      counts[days == 0 && random.nextDouble() < pushed ? 1 : days]++;
    }
    return new DaysOfUse(IntStream.of(counts).boxed().toList());
  }

  static Stream<Arguments> smooth() {
    ToDoubleFunction<Random> light = random -> 0.2;
    ToDoubleFunction<Random> daily = random -> 0.8;
    ToDoubleFunction<Random> any = Random::nextDouble;
    ToDoubleFunction<Random> mostlyDaily =
        random -> Math.max(random.nextDouble(), random.nextDouble());
    ToDoubleFunction<Random> mostlyLight = random -> random.nextDouble() * random.nextDouble();
    return Stream.of(
        Arguments.of("light users", light),
        Arguments.of("daily users", daily),
        Arguments.of("every kind", any),
        Arguments.of("more daily ones", mostlyDaily),
        Arguments.of("more light ones", mostlyLight));
  }

  /** Of 1,000 organisations 5 % are 50 with a spread of 6.9; more than 65 would be no accident. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("smooth")
  void smoothOrganisationsRarelyGetASign(String name, ToDoubleFunction<Random> rate) {
    Random random = new Random(9);
    int signs = 0;
    for (int i = 0; i < ORGANISATIONS; i++) {
      signs += FloorBunching.of(week(300, rate, 0, random)) instanceof Bunching.Sign ? 1 : 0;
    }

    assertThat(signs).isLessThanOrEqualTo(65);
  }

  @Test
  void whatIsPlantedInALargeCompanyIsFound() {
    Random random = new Random(10);
    int found = 0;
    for (int i = 0; i < 200; i++) {
      DaysOfUse week = week(3_000, Random::nextDouble, 0.8, random);
      found += FloorBunching.of(week) instanceof Bunching.Sign ? 1 : 0;
    }

    assertThat(found).isGreaterThanOrEqualTo(160);
  }

  @Test
  void below50PeopleThereIsNoAnswer() {
    assertThat(FloorBunching.of(new DaysOfUse(List.of(90, 20, 10, 10, 9, 40, 0, 0))))
        .isEqualTo(new Bunching.TooFew(49));
    assertThat(FloorBunching.of(new DaysOfUse(List.of(90, 20, 10, 10, 10, 40, 0, 0))))
        .isNotInstanceOf(Bunching.TooFew.class);
  }

  @Test
  void aSignSaysWhatWasSeenAndWhatWasToBeExpected() {
    Bunching bunching = FloorBunching.of(new DaysOfUse(List.of(5, 90, 10, 20, 30, 40, 0, 0)));

    assertThat(bunching).isInstanceOf(Bunching.Sign.class);
    assertThat(((Bunching.Sign) bunching).observed()).isEqualTo(90);
    assertThat(((Bunching.Sign) bunching).expected()).isLessThan(90);
    assertThat(((Bunching.Sign) bunching).weeks()).isEqualTo(1);
  }
}
