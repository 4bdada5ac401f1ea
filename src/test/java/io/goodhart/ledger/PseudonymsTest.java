package io.goodhart.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private final Pseudonyms pseudonyms = new Pseudonyms(new byte[] {1});

  @Test
  void somebodyHasTheSameKeyEveryTimeAndNobodyElseHasIt() {
    assertThat(pseudonyms.of("member:1")).isEqualTo(pseudonyms.of("member:1"));
    assertThat(pseudonyms.of("member:1")).isNotEqualTo(pseudonyms.of("member:2"));
  }

  @Test
  void anotherInstallationHasOtherKeys() {
    assertThat(pseudonyms.of("member:1"))
        .isNotEqualTo(new Pseudonyms(new byte[] {2}).of("member:1"));
  }

  @Test
  void theSameTextHasAnotherHashEachTimeItIsSalted() {
    Random randomness = new Random(7);
    PersonKey owner = pseudonyms.of("member:1");

    assertThat(SaltedText.of(owner, "FIN-88", randomness).hash())
        .isNotEqualTo(SaltedText.of(owner, "FIN-88", randomness).hash());
  }
}
