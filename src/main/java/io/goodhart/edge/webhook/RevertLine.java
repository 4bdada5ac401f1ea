package io.goodhart.edge.webhook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line that git writes into the message of a revert; all that is read of any message. */
final class RevertLine {
  private static final Pattern LINE = Pattern.compile("\\bThis reverts commit ([0-9a-f]{40})\\b");

  private RevertLine() {}

  /** The hash of the commit that a commit with this message takes back. */
  static Optional<String> commitIn(String message) {
    Matcher line = LINE.matcher(message);
    return line.find() ? Optional.of(line.group(1)) : Optional.empty();
  }
}
