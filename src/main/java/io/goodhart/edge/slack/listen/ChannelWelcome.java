package io.goodhart.edge.slack.listen;

import io.goodhart.commands.CountChannel;
import io.goodhart.digest.DigestPublisher;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.util.List;
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
    if (!joined.isAboutGoodhart() || joined.channel().isEmpty()) {
      return;
    }
    Message message =
        Message.saying(texts.say("slack.welcome.summary"))
            .section(texts.say("slack.welcome.section"))
            .section(texts.say("channel.count.offer"))
            .buttons(List.of(CountChannel.button(texts, joined.channel())))
            .context(texts.say("slack.welcome.context"))
            .build();
    String key = "welcome:" + joined.team() + "/" + joined.channel();
    publisher.publish(key, joined.channel(), message, Optional.empty());
  }
}
