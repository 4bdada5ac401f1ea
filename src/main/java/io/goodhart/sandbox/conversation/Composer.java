package io.goodhart.sandbox.conversation;

import io.goodhart.sandbox.state.Contents;
import io.goodhart.sandbox.state.WorkspaceState;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a person types into what Slack's client would send: names become references. */
public final class Composer {
  private static final Pattern TYPED =
      Pattern.compile("(?<![\\w<])([@#])([\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)");
  private static final Pattern USER_REFERENCE = Pattern.compile("<@([UW][A-Z0-9_]+)>");

  private final WorkspaceState state;

  public Composer(WorkspaceState state) {
    this.state = state;
  }

  /** Known {@code @handle} and {@code #channel} as {@code <@U..>} and {@code <#C..|channel>}. */
  public String composed(String typed) {
    return state.locked(
        contents ->
            TYPED
                .matcher(typed)
                .replaceAll(
                    match ->
                        Matcher.quoteReplacement(
                            reference(contents, match).orElse(match.group()))));
  }

  /** A command's text as an app with {@code should_escape} gets it: {@code <@U..|name>}. */
  public String escaped(String typed) {
    return state.locked(
        contents ->
            USER_REFERENCE
                .matcher(composed(typed))
                .replaceAll(match -> "<@" + match.group(1) + "|" + handle(contents, match) + ">"));
  }

  private static Optional<String> reference(Contents contents, MatchResult match) {
    String name = match.group(2);
    if (match.group(1).equals("@")) {
      return contents.memberNamed(name).map(member -> "<@" + member.id() + ">");
    }
    return contents.channelNamed(name).map(channel -> "<#" + channel.id() + "|" + name + ">");
  }

  private static String handle(Contents contents, MatchResult match) {
    String id = match.group(1);
    return contents.member(id).map(member -> member.name()).orElse(id);
  }
}
