package io.goodhart.sandbox.ui;

import io.goodhart.sandbox.wire.SlackRefusal;
import java.util.Map;

/** Slack's error codes as sentences that say what to do. */
final class Sentences {
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("not_in_channel", "You are not in this channel. Act as one of its members."),
          Map.entry("is_archived", "This channel is archived. Write in another one."),
          Map.entry("no_text", "Write something first."),
          Map.entry("msg_too_long", "That is over 40,000 characters. Write less."),
          Map.entry("channel_not_found", "There is no such channel. Choose one from the list."),
          Map.entry("user_not_found", "There is no such member. Choose one from the list."),
          Map.entry("app_not_found", "This app is not installed any more."),
          Map.entry("message_not_found", "This message is gone. Reload the channel."),
          Map.entry("thread_not_found", "This message is gone. Reload the channel."),
          Map.entry("view_not_found", "This view is closed. Open it again."),
          Map.entry("action_not_found", "This button is gone. Reload the channel."),
          Map.entry("already_reacted", "You have reacted so already."),
          Map.entry("no_reaction", "You have not reacted so."),
          Map.entry("unknown_command", "No app here answers to this command. Try another."));

  private Sentences() {}

  static UiRefusal of(SlackRefusal refusal) {
    String sentence =
        SENTENCES.getOrDefault(refusal.code(), "Slack would answer: " + refusal.details() + ".");
    return new UiRefusal(refusal.code().endsWith("_not_found") ? 404 : 400, sentence);
  }
}
