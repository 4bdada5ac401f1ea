package io.goodhart.sandbox.state;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * An app as it is installed in the workspace.
 *
 * @param eventsUrl gets events, commands and interactions alike
 * @param subscribedEvents event types ({@code message}, {@code app_mention}) or the names of a
 *     manifest ({@code message.channels}); {@code message_metadata_posted} asks for metadata
 */
public record SandboxApp(
    String appId,
    String botId,
    String botUserId,
    String name,
    String botToken,
    String signingSecret,
    URI eventsUrl,
    List<SandboxCommand> commands,
    Set<String> subscribedEvents) {

  public SandboxApp {
    if (!Set.of("http", "https").contains(String.valueOf(eventsUrl.getScheme()))) {
      throw new IllegalArgumentException("eventsUrl is an http address, not " + eventsUrl);
    }
    commands = List.copyOf(commands);
    subscribedEvents = Set.copyOf(subscribedEvents);
  }

  public boolean listensTo(String eventType) {
    return subscribedEvents.contains(eventType);
  }

  /** Whether it gets the messages of such channels. */
  public boolean listensToMessagesIn(ChannelKind kind) {
    return listensTo("message") || listensTo("message." + kind.subscriptionWord());
  }

  /** Whether message events carry the metadata of other apps. */
  public boolean readsMetadata() {
    return listensTo("message_metadata_posted");
  }

  public boolean hasHome() {
    return listensTo("app_home_opened");
  }
}
