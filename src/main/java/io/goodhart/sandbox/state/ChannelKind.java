package io.goodhart.sandbox.state;

/** The kinds of conversation, with the words that events and {@code types} filters use for them. */
public enum ChannelKind {
  PUBLIC("channel", "public_channel", "channels"),
  PRIVATE("group", "private_channel", "groups"),
  IM("im", "im", "im");

  private final String eventWord;
  private final String filterWord;
  private final String subscriptionWord;

  ChannelKind(String eventWord, String filterWord, String subscriptionWord) {
    this.eventWord = eventWord;
    this.filterWord = filterWord;
    this.subscriptionWord = subscriptionWord;
  }

  /** The value of {@code channel_type} in events. */
  public String eventWord() {
    return eventWord;
  }

  /** The value in the {@code types} argument of {@code conversations.list}. */
  public String filterWord() {
    return filterWord;
  }

  /** The end of the subscription's name, as in {@code message.channels}. */
  public String subscriptionWord() {
    return subscriptionWord;
  }
}
