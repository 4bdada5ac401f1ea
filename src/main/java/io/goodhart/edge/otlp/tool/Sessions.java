package io.goodhart.edge.otlp.tool;

import io.goodhart.activity.EventId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reduces the names of sessions to numbers while a delivery is read; remembers the last, since most
 * records of a delivery are of one session.
 */
final class Sessions {
  private String lastTool = "";
  private Optional<String> lastName = Optional.empty();
  private OptionalLong last = OptionalLong.empty();

  /** The number of a tool's session, if there is one. */
  OptionalLong of(String tool, Optional<String> name) {
    if (!name.equals(lastName) || !tool.equals(lastTool)) {
      last =
          name.isPresent() ? OptionalLong.of(EventId.hash(tool, name.get())) : OptionalLong.empty();
      lastTool = tool;
      lastName = name;
    }
    return last;
  }
}
