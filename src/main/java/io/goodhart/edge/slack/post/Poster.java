package io.goodhart.edge.slack.post;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import io.goodhart.edge.slack.SlackErrors;
import io.goodhart.edge.slack.render.RenderedMessage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Posts a message once and says what became of it; decides by error code, never by text. */
final class Poster {
  static final String METHOD = "chat.postMessage";

  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final Duration UNSAID = Duration.ofSeconds(30);

  private final MethodsClient methods;

  Poster(MethodsClient methods) {
    this.methods = methods;
  }

  /** Posts the message, marked with its key so that it can be found again. */
  PostOutcome post(String key, String channel, Optional<String> thread, RenderedMessage message) {
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(channel)
            .threadTs(thread.orElse(null))
            .text(message.text())
            .blocksAsString(message.blocks().toString())
            .metadata(
                Message.Metadata.builder()
                    .eventType(PostedSearch.EVENT_TYPE)
                    .eventPayload(Map.of(PostedSearch.KEY, key))
                    .build())
            .unfurlLinks(false)
            .unfurlMedia(false)
            .build();
    try {
      return judge(methods.chatPostMessage(request), channel);
    } catch (SlackApiException e) {
      return judge(e);
    } catch (ConnectException | UnknownHostException | NoRouteToHostException e) {
      return new PostOutcome.Later(e.getClass().getSimpleName(), Optional.empty());
    } catch (IOException | JsonParseException e) {
      return new PostOutcome.Unclear(e.getClass().getSimpleName());
    }
  }

  private static PostOutcome judge(ChatPostMessageResponse response, String channel) {
    if (response.isOk() && response.getTs() != null) {
      String id = response.getChannel();
      return new PostOutcome.Posted(response.getTs(), id == null ? channel : id);
    }
    return judge(response.getError());
  }

  private static PostOutcome judge(SlackApiException e) {
    int status = e.getResponse().code();
    if (status == TOO_MANY) {
      return new PostOutcome.Later("ratelimited", Optional.of(retryAfter(e)));
    }
    if (status >= SERVER_ERROR) {
      return new PostOutcome.Unclear("HTTP " + status);
    }
    if (e.getError() != null && e.getError().getError() != null) {
      return judge(e.getError().getError());
    }
    return new PostOutcome.Later("HTTP " + status, Optional.empty());
  }

  private static PostOutcome judge(@Nullable String error) {
    if (error == null) {
      return new PostOutcome.Unclear("no error code");
    }
    if (SlackErrors.isAboutTheToken(error)) {
      return new PostOutcome.NotInstalled(error);
    }
    if (SlackErrors.isAboutBlocks(error)) {
      return new PostOutcome.BadBlocks();
    }
    if (SlackErrors.isPassing(error)) {
      return new PostOutcome.Later(error, Optional.empty());
    }
    return SlackErrors.isUnclear(error)
        ? new PostOutcome.Unclear(error)
        : new PostOutcome.Refused(error);
  }

  private static Duration retryAfter(SlackApiException e) {
    String asked = e.getResponse().header("Retry-After");
    if (asked == null || !asked.matches("\\d{1,6}")) {
      return UNSAID;
    }
    return Duration.ofSeconds(Long.parseLong(asked));
  }
}
