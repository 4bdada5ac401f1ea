package io.goodhart.sandbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.sandbox.Office;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalOnlyTest {
  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aForeignHostNameIsTurnedAway() throws IOException {
    int port = office.sandbox().url().getPort();

    assertThat(statusLine("evil.example:" + port)).contains("403");
    assertThat(statusLine("127.0.0.1")).contains("403");
    assertThat(statusLine("localhost:" + port)).contains("200");
  }

  @Test
  void aRequestThatAnotherSiteMadeIsTurnedAway() {
    for (String path : List.of("ui/state?as=U0ADA", "api/auth.test", "ui/stream?as=U0ADA")) {
      HttpResponse<String> response =
          office
              .api()
              .send(office.api().request(path).header("Sec-Fetch-Site", "cross-site").GET());

      assertThat(response.statusCode()).as(path).isEqualTo(403);
    }
  }

  @Test
  void aPostThatIsNotJsonIsTurnedAway() {
    HttpResponse<String> response =
        office
            .api()
            .send(
                office
                    .api()
                    .request("ui/messages")
                    .header("Content-Type", "text/plain")
                    .POST(
                        BodyPublishers.ofString(
                            "{\"as\":\"U0ADA\",\"channel\":\"C0GENERAL\",\"text\":\"x\"}")));

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(office.workspace().messages(Office.GENERAL)).isEmpty();
  }

  @Test
  void aBodyThatIsNoObjectIsTurnedAway() {
    HttpResponse<String> response =
        office
            .api()
            .send(
                office
                    .api()
                    .request("ui/messages")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("[1]")));

    assertThat(response.statusCode()).isEqualTo(400);
  }

  @Test
  void pagesLoadNothingFromElsewhere() {
    HttpResponse<String> response = office.api().get("page/app.css");

    assertThat(response.headers().firstValue("Content-Security-Policy"))
        .contains("default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:");
  }

  private String statusLine(String host) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), office.sandbox().url().getPort())) {
      String request =
          "GET /ui/state?as=U0ADA HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(20), StandardCharsets.US_ASCII);
    }
  }
}
