package io.goodhart.edge.sql.activity;

import io.goodhart.activity.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks names up in a dictionary, mostly without looking: most events have the names of the one
 * before them. Not safe for use by many threads.
 */
final class LastNames {
  private final Dictionary names;
  private final Map<Subject, KnownSubject> subjects = new HashMap<>();
  private @Nullable Subject lastSubject;
  private @Nullable KnownSubject lastKnown;
  private String lastTool = "";
  private long lastToolId;
  private Optional<String> lastModel = Optional.empty();
  private long lastModelId;

  LastNames(Dictionary names) {
    this.names = names;
  }

  KnownSubject subject(Subject subject) {
    KnownSubject known = lastKnown;
    if (known == null || !subject.equals(lastSubject)) {
      known = subjects.computeIfAbsent(subject, some -> names.subject(Naming.subject(some)));
      lastSubject = subject;
      lastKnown = known;
    }
    return known;
  }

  long tool(String tool) {
    if (!tool.equals(lastTool)) {
      lastToolId = names.tool(Naming.tool(tool));
      lastTool = tool;
    }
    return lastToolId;
  }

  /** The id of the model; 0 if there is none. */
  long model(Optional<String> model) {
    if (!model.equals(lastModel)) {
      lastModelId = model.map(Naming::model).map(names::model).orElse(0L);
      lastModel = model;
    }
    return lastModelId;
  }
}
