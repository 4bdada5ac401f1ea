package io.goodhart.digest;

/** Names a channel in a sentence: by its name, or by its id for the surface to put a name to. */
public final class ChannelName {
  private ChannelName() {}

  /** {@code #payments}, or {@code #C0123ABCD}. */
  public static String of(String channel) {
    return channel.startsWith("#") ? channel : "#" + channel;
  }
}
