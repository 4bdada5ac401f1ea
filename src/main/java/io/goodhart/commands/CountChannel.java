package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.util.Optional;

/** Answers who presses "Count this channel's people as a team". */
public final class CountChannel implements Presses {
  /** The button; its value is the channel. */
  public static final String ACTION = "count-channel";

  private final ChannelTeams channels;
  private final Texts texts;

  /** Makes teams through this port. */
  public CountChannel(ChannelTeams channels, Texts texts) {
    this.channels = channels;
    this.texts = texts;
  }

  /** The button for a channel. */
  public static Message.Button button(Texts texts, String channel) {
    return new Message.Button(
        ACTION, channel, texts.say("channel.count.button"), texts.say("channel.count.spoken"));
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return press.action().equals(ACTION)
        ? Optional.of(Message.of(said(channels.count(press.value(), asker))))
        : Optional.empty();
  }

  private String said(ChannelCount outcome) {
    if (outcome instanceof ChannelCount.Counted counted) {
      return texts.say(
          "channel.count.done",
          counted.team(),
          Integer.toString(counted.people()),
          counted.zone().getId());
    }
    if (outcome instanceof ChannelCount.Already already) {
      return texts.say("channel.count.already", already.team());
    }
    if (outcome instanceof ChannelCount.NameTaken taken) {
      return texts.say("channel.count.name-taken", taken.team());
    }
    if (outcome instanceof ChannelCount.Guest) {
      return texts.say("channel.count.guest");
    }
    return outcome instanceof ChannelCount.NotInChannel
        ? texts.say("channel.count.not-in-channel")
        : texts.say("channel.count.unreachable");
  }
}
