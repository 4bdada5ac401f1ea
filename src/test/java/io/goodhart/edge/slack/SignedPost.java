package io.goodhart.edge.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends what Slack would send, signed by Slack's recipe as its documentation gives it. */
public final class SignedPost {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private SignedPost() {}

  /** Posts JSON signed with the house's secret at this time. */
  public static HttpResponse<String> json(URI url, String body, Instant at)
      throws IOException, InterruptedException {
    return send(url, "application/json", body, at);
  }

  /** Posts a body of any type signed with the house's secret at this time. */
  public static HttpResponse<String> send(URI url, String type, String body, Instant at)
      throws IOException, InterruptedException {
    String timestamp = Long.toString(at.getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", type)
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", sign(SlackHouse.SECRET, timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** The signature of a body. */
  public static String sign(String secret, String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] base = ("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8);
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(base));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
