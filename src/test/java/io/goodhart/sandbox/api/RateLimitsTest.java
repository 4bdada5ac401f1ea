package io.goodhart.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.sandbox.Office;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private final Office office = Office.open(config -> config.withRateLimits(true));

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aBurstOfPostsToOneChannelIsStopped() {
    for (int i = 0; i < 5; i++) {
      assertThat(post(Office.GENERAL).statusCode()).isEqualTo(200);
    }

    HttpResponse<String> stopped = post(Office.GENERAL);

    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.headers().firstValue("Retry-After")).contains("1");
    assertThat(stopped.body()).contains("ratelimited");
    assertThat(office.workspace().messages(Office.GENERAL)).hasSize(5);
  }

  @Test
  void otherChannelsAreNotAffected() {
    for (int i = 0; i < 6; i++) {
      post(Office.GENERAL);
    }

    assertThat(post(Office.SECRET).statusCode()).isEqualTo(200);
  }

  @Test
  void aSecondLaterOneMorePostIsTaken() {
    for (int i = 0; i < 6; i++) {
      post(Office.GENERAL);
    }

    office.clock().step(Duration.ofSeconds(1));

    assertThat(post(Office.GENERAL).statusCode()).isEqualTo(200);
    assertThat(post(Office.GENERAL).statusCode()).isEqualTo(429);
  }

  @Test
  void aTierTwoMethodAllowsTwentyAMinute() {
    for (int i = 0; i < 20; i++) {
      assertThat(office.api().post("users.list").statusCode()).isEqualTo(200);
    }

    HttpResponse<String> stopped = office.api().post("users.list");

    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.headers().firstValue("Retry-After")).contains("3");
  }

  private HttpResponse<String> post(String channel) {
    return office.api().post("chat.postMessage", "channel", channel, "text", "x");
  }
}
