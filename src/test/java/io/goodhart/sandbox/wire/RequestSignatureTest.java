package io.goodhart.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import org.junit.jupiter.api.Test;

class RequestSignatureTest {
  @Test
  void slacksOwnLibraryComputesTheSameSignature() {
    String body = "token=x&text=na\u00efve+\u2713";
    String expected = new SlackSignature.Generator("s3cret").generate("1531420618", body);

    assertThat(RequestSignature.sign("s3cret", 1531420618L, body)).isEqualTo(expected);
  }
}
