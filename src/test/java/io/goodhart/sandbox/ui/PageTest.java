package io.goodhart.sandbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.sandbox.Office;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aFileOfThePageHasItsTypeAndIsNotKept() {
    HttpResponse<String> response = office.api().get("page/app.css");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/css"));
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
  }

  @Test
  void thePageItselfIsAtTheRoot() {
    HttpResponse<String> response = office.api().get("");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("<html");
  }

  @Test
  void aPermalinkLeadsIntoThePage() {
    HttpResponse<String> plain = office.api().get("archives/C0GENERAL/p1700000000000100");
    HttpResponse<String> reply =
        office.api().get("archives/C0GENERAL/p1700000000000100?thread_ts=1600000000.000001");

    assertThat(plain.headers().firstValue("Location"))
        .hasValueSatisfying(
            at -> assertThat(at).endsWith("/#/channel/C0GENERAL/thread/1700000000.000100"));
    assertThat(reply.headers().firstValue("Location"))
        .hasValueSatisfying(at -> assertThat(at).endsWith("/thread/1600000000.000001"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page/nothing.css",
        "page/",
        "page/%2e%2e/Sandbox.class",
        "page/..%2fSandbox.class",
        "page/..%2f..%2f..%2f..%2flogback.xml",
        "elsewhere"
      })
  void nothingElseIsServed(String path) {
    assertThat(office.api().get(path).statusCode()).isIn(400, 404);
  }
}
