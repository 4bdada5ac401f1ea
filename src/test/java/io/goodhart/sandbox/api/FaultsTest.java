package io.goodhart.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.goodhart.sandbox.Office;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final String POST = "chat.postMessage";

  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aFaultIsUsedUpAfterItsTimes() {
    office.sandbox().faults().onMethod(POST).times(2).status(500);

    assertThat(post().statusCode()).isEqualTo(500);
    assertThat(post().statusCode()).isEqualTo(500);
    assertThat(post().statusCode()).isEqualTo(200);
    assertThat(posted()).isEqualTo(1);
  }

  @Test
  void faultsComeInTheOrderOfAsking() {
    office.sandbox().faults().onMethod(POST).rateLimited(7);
    office.sandbox().faults().onMethod(POST).error("channel_not_found");

    HttpResponse<String> limited = post();
    HttpResponse<String> refused = post();

    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).contains("7");
    assertThat(refused.body()).contains("\"error\":\"channel_not_found\"");
    assertThat(posted()).isZero();
  }

  @Test
  void otherMethodsGoOn() {
    office.sandbox().faults().onMethod(POST).status(503);

    assertThat(office.api().post("auth.test").statusCode()).isEqualTo(200);
  }

  @Test
  void aTimeOutAfterTheEffectLeavesTheMessageButNoAnswer() {
    office.sandbox().faults().onMethod(POST).timeOutAfterEffect();

    assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
    assertThat(posted()).isEqualTo(1);
  }

  @Test
  void aSlowAnswerComesInTheEnd() {
    office.sandbox().faults().onMethod(POST).slow(Duration.ofMillis(200));

    long before = System.nanoTime();
    HttpResponse<String> response = post();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(190));
    assertThat(response.body()).contains("\"ok\":true");
  }

  @Test
  void aBadAnswerIsNotJson() {
    office.sandbox().faults().onMethod(POST).badJson();

    assertThat(post().body()).startsWith("<html>");
    assertThat(posted()).isEqualTo(1);
  }

  @Test
  void clearingTakesFaultsAway() {
    office.sandbox().faults().onMethod(POST).times(9).status(500);

    office.sandbox().faults().clear();

    assertThat(post().statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post() {
    return office.api().post(POST, "channel", Office.GENERAL, "text", "x");
  }

  private int posted() {
    return office.workspace().messages(Office.GENERAL).size();
  }
}
