package io.goodhart.edge.slack.listen;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import io.goodhart.digest.Message;
import io.goodhart.edge.slack.render.BlockKit;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a person later, over the address that came with what they did. */
final class ResponseUrl {
  private static final Logger LOG = LoggerFactory.getLogger(ResponseUrl.class);

  private final Slack slack;
  private final BlockKit blockKit = new BlockKit();

  ResponseUrl(Slack slack) {
    this.slack = slack;
  }

  /** Shows the message to that person alone, in the place of the one they acted on if so said. */
  void answer(String url, Message message, boolean replacing) {
    JsonObject body = blockKit.render(message).ephemeral();
    body.addProperty("replace_original", replacing);
    try (okhttp3.Response response = slack.getHttpClient().postJsonBody(url, body)) {
      if (!response.isSuccessful()) {
        LOG.warn("An answer was not taken: HTTP {}", response.code());
      }
    } catch (IOException e) {
      LOG.warn("An answer did not arrive: {}", e.getClass().getSimpleName());
    }
  }
}
