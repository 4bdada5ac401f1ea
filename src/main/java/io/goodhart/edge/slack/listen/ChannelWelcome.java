package io.goodhart.edge.slack.listen;

import io.goodhart.digest.DigestPublisher;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.util.Optional;

/** Says in a channel that Goodhart joins what it reads there; once for each channel. */
final class ChannelWelcome {
  private final DigestPublisher publisher;
  private final Texts texts;

  ChannelWelcome(DigestPublisher publisher, Texts texts) {
    this.publisher = publisher;
    this.texts = texts;
  }

  /** Greets the channel if it is Goodhart that joined. */
  void greet(Envelope joined) {
    boolean itself = joined.ownBotUser().filter(joined.user()::equals).isPresent();
    if (!itself || joined.channel().isEmpty()) {
      return;
    }
    Message message =
        Message.saying(texts.say("slack.welcome.summary"))
            .section(texts.say("slack.welcome.section"))
            .context(texts.say("slack.welcome.context"))
            .build();
    String key = "welcome:" + joined.team() + "/" + joined.channel();
    publisher.publish(key, joined.channel(), message, Optional.empty());
  }
}
