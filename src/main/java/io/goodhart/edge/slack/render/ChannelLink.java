package io.goodhart.edge.slack.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts links in the place of channels' ids, such as {@code #C0123ABCD}, so that Slack shows their
 * names. A channel's name has no capital letters, so it is never taken for an id.
 */
final class ChannelLink {
  private static final Pattern ID = Pattern.compile("(?<![\\w#&])#([CG][A-Z0-9]{3,})\\b");

  private ChannelLink() {}

  /** The escaped text with links in it, unless it would be longer than {@code most}. */
  static String in(String escaped, int most) {
    Matcher ids = ID.matcher(escaped);
    String linked = ids.replaceAll("<#$1>");
    return linked.length() <= most ? linked : escaped;
  }
}
