package io.goodhart.adoption.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmoothCellsTest {
  private static double factorial(int n) {
    double product = 1;
    for (int i = 2; i <= n; i++) {
      product *= i;
    }
    return product;
  }

  /** All counts with the same total, mean place and spread, weighed one by one. */
  private static double bySearch(int[] counts, double tilt) {
    int total = 0;
    int first = 0;
    int second = 0;
    for (int cell = 0; cell < 4; cell++) {
      total += counts[cell];
      first += cell * counts[cell];
      second += cell * cell * counts[cell];
    }
    double all = 0;
    double asLarge = 0;
    for (int a = 0; a <= total; a++) {
      for (int b = 0; a + b <= total; b++) {
        for (int c = 0; a + b + c <= total; c++) {
          int d = total - a - b - c;
          if (b + 2 * c + 3 * d == first && b + 4 * c + 9 * d == second) {
            double weight =
                Math.exp(tilt * (a - counts[0]))
                    / (factorial(a) * factorial(b) * factorial(c) * factorial(d));
            all += weight;
            asLarge += c >= counts[2] ? weight : 0;
          }
        }
      }
    }
    return asLarge / all;
  }

  @Test
  void theChanceIsThatOfAllCountsWithTheSameTotalPlaceAndSpread() {
    for (int[] counts :
        new int[][] {{2, 1, 6, 1}, {0, 3, 9, 2}, {5, 6, 7, 4}, {4, 0, 8, 0}, {3, 9, 2, 6}}) {
      for (double tilt : new double[] {0, 0.25}) {
        SmoothCells cells =
            new SmoothCells(List.of(counts[0], counts[1], counts[2], counts[3]), tilt);

        assertThat(cells.chance().probability()).isEqualTo(bySearch(counts, tilt), within(1e-12));
      }
    }
  }

  /** By hand: (2, 1, 6, 1), (1, 4, 3, 2) and (0, 7, 0, 3) weigh 1/1440, 1/288 and 1/30240. */
  @Test
  void aSmallCaseIsWhatPaperAndPencilGive() {
    SmoothCells cells = new SmoothCells(List.of(2, 1, 6, 1), 0);
    double first = 1 / 1440.0;
    double second = 1 / 288.0;
    double third = 1 / 30240.0;
    double all = first + second + third;

    assertThat(cells.chance().probability()).isEqualTo(first / all, within(1e-12));
    assertThat(cells.expected(2)).isEqualTo((6 * first + 3 * second) / all, within(1e-12));
  }

  @Test
  void emptyCellsSayNothing() {
    SmoothCells cells = new SmoothCells(List.of(0, 0, 0, 0), 0);

    assertThat(cells.chance().probability()).isEqualTo(1);
    assertThat(cells.score(2)).isZero();
  }

  @Test
  void manyCasesAreNoTrouble() {
    assertThat(new SmoothCells(List.of(4_000, 1_000, 9_000, 4_000), 0).chance().isUnusual())
        .isTrue();
    assertThat(new SmoothCells(List.of(4_000, 5_000, 5_000, 4_000), 0).chance().isUnusual())
        .isFalse();
  }
}
