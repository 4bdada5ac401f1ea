package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Batch;
import io.goodhart.activity.Presence;
import io.goodhart.activity.RunningTotal;
import io.goodhart.activity.Subject;
import io.goodhart.edge.sql.activity.Forgotten.Gone;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a transaction needs the ids of. */
final class Vocabulary {
  private final Set<String> subjects = new HashSet<>();
  private final Set<String> tools = new HashSet<>();
  private final Set<String> models = new HashSet<>();

  /** Most events have the names of the one before them. */
  private @Nullable Subject lastSubject;

  private String lastTool = "";
  private Optional<String> lastModel = Optional.empty();

  private Vocabulary() {}

  /** The names in some batches; those of what is gone are not kept again. */
  static Vocabulary of(List<Batch> batches, Gone gone) {
    Vocabulary names = new Vocabulary();
    for (Batch batch : batches) {
      for (ActivityEvent event : batch.events()) {
        if (!gone.covers(event.head().subject(), event.head().id().at())) {
          names.add(event.head().subject(), event.head().tool(), event.model());
        }
      }
      for (RunningTotal total : batch.totals()) {
        if (!gone.covers(total.subject(), total.at())) {
          names.add(total.subject(), total.tool(), total.model());
        }
      }
      for (Presence idle : batch.idle()) {
        if (!gone.covers(idle.subject(), idle.at())) {
          names.add(idle.subject(), idle.tool(), Optional.empty());
        }
      }
    }
    return names;
  }

  Set<String> subjects() {
    return subjects;
  }

  Set<String> tools() {
    return tools;
  }

  Set<String> models() {
    return models;
  }

  private void add(Subject subject, String tool, Optional<String> model) {
    if (!subject.equals(lastSubject)) {
      subjects.add(Naming.subject(subject));
      lastSubject = subject;
    }
    if (!tool.equals(lastTool)) {
      tools.add(Naming.tool(tool));
      lastTool = tool;
    }
    if (!model.equals(lastModel)) {
      model.map(Naming::model).ifPresent(models::add);
      lastModel = model;
    }
  }
}
