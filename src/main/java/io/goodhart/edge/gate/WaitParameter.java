package io.goodhart.edge.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long an agent says that it waits. Read from the address alone: to ask the server for a
 * parameter would use up a body that is sent as a form, as {@code curl -d} does.
 */
final class WaitParameter {
  private static final Pattern WAIT = Pattern.compile("(?:^|&)wait=([0-9]{1,9})(?:&|$)");

  private WaitParameter() {}

  /** The seconds as they were written; null if there are none. */
  static @Nullable String of(HttpServletRequest request) {
    String query = request.getQueryString();
    Matcher wait = WAIT.matcher(query == null ? "" : query);
    return wait.find() ? wait.group(1) : null;
  }
}
