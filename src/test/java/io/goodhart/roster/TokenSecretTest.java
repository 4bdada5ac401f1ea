package io.goodhart.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenSecretTest {
  @Test
  void aSecretHasThirtyTwoCharactersThatNoAddressHasToEscape() {
    for (int seed = 0; seed < 100; seed++) {
      assertThat(TokenSecret.make(new Random(seed)).reveal()).matches("gh_live_[A-Za-z0-9_-]{32}");
    }
  }

  @Test
  void whatWasShownIsReadAgain() {
    TokenSecret secret = TokenSecret.make(new Random(1));

    assertThat(TokenSecret.read(secret.reveal()).orElseThrow().hash()).isEqualTo(secret.hash());
  }

  @Test
  void theHashIsSha256() {
    TokenSecret secret = TokenSecret.read("gh_live_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").orElseThrow();

    assertThat(secret.hash().hex())
        .isEqualTo("188efbf7717c2637284d24583e35bf2f1fd0311d52931254de07e7b03666de16");
  }

  @Test
  void aSecretDoesNotSlipIntoALog() {
    TokenSecret secret = TokenSecret.make(new Random(1));

    assertThat(secret.toString()).doesNotContain(secret.reveal().substring(8));
  }
}
