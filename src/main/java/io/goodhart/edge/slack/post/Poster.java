package io.goodhart.edge.slack.post;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
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

/**
 * Posts or changes a message once and says what became of it; decides by error code, never by text.
 */
final class Poster {
  static final String METHOD = "chat.postMessage";
  static final String UPDATE = "chat.update";

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
            .metadata(mark(key))
            .unfurlLinks(false)
            .unfurlMedia(false)
            .build();
    return tried(
        () -> {
          ChatPostMessageResponse answer = methods.chatPostMessage(request);
          return judge(answer.isOk(), answer.getError(), answer.getTs(), answer.getChannel());
        });
  }

  /**
   * Puts a message in the place of one that was posted with {@code key}; to do it twice is to do it
   * once.
   *
   * @param channelId the channel's id, because its name will not do
   */
  PostOutcome update(String key, String channelId, String ts, RenderedMessage message) {
    ChatUpdateRequest request =
        ChatUpdateRequest.builder()
            .channel(channelId)
            .ts(ts)
            .text(message.text())
            .blocksAsString(message.blocks().toString())
            .metadata(mark(key))
            .build();
    return tried(
        () -> {
          ChatUpdateResponse answer = methods.chatUpdate(request);
          return judge(answer.isOk(), answer.getError(), answer.getTs(), answer.getChannel());
        });
  }

  private static Message.Metadata mark(String key) {
    return Message.Metadata.builder()
        .eventType(PostedSearch.EVENT_TYPE)
        .eventPayload(Map.of(PostedSearch.KEY, key))
        .build();
  }

  private static PostOutcome tried(Call call) {
    try {
      return call.call();
    } catch (SlackApiException e) {
      return judge(e);
    } catch (ConnectException | UnknownHostException | NoRouteToHostException e) {
      return new PostOutcome.Later(e.getClass().getSimpleName(), Optional.empty());
    } catch (IOException | JsonParseException e) {
      return new PostOutcome.Unclear(e.getClass().getSimpleName());
    }
  }

  private static PostOutcome judge(
      boolean ok, @Nullable String error, @Nullable String ts, @Nullable String channelId) {
    return ok && ts != null
        ? new PostOutcome.Posted(ts, channelId == null ? "" : channelId)
        : judge(error);
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

  /** One call to Slack. */
  @FunctionalInterface
  private interface Call {
    PostOutcome call() throws IOException, SlackApiException;
  }
}
