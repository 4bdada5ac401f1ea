package io.goodhart.edge.slack.render;

import io.goodhart.roster.Alias;
import java.util.regex.Pattern;

/** Names somebody so that Slack shows the name they go by. */
final class Mention {
  /** The longest mention. */
  static final int LONGEST = 70;

  private static final Pattern USER = Pattern.compile("[UW][A-Z0-9_]{1,63}");

  private Mention() {}

  /** A mention of a Slack user; for any other identity its escaped name. */
  static String of(Alias who) {
    String id = who.value().substring(who.value().lastIndexOf('/') + 1);
    return who.kind() == Alias.Kind.SLACK && USER.matcher(id).matches()
        ? "<@" + id + ">"
        : MrkdwnText.shorten(who.value(), LONGEST);
  }
}
