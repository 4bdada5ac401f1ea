package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {
  @ParameterizedTest(name = "{1} of {2} beside {0} % is {3}")
  @CsvSource({
    "80, 31, 38, 82%",
    "80, 27, 37, 73%",
    "80, 24, 30, 80%", // on the line
    "80, 33, 41, 80.5%", // would round down onto it
    "80, 35, 44, 79.5%", // would round up onto it
    "80, 8001, 10000, 80.01%",
    "80, 7999, 10000, 79.99%",
    "80, 800001, 1000000, 80.0001%",
    "30, 301, 1000, 30.1%",
    "80, 0, 12, 0%",
    "80, 12, 12, 100%",
    "80, 1, 3, 33%",
    "80, 2, 3, 67%",
    "80, 1605, 2000, 80.3%", // half of a tenth is rounded up
  })
  void aShareIsWholeUnlessThatWouldPutItOnTheLine(int line, long part, long whole, String said) {
    assertThat(Percent.beside(line, part, whole)).isEqualTo(said);
  }
}
