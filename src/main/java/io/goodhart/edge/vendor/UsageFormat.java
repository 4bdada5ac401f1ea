package io.goodhart.edge.vendor;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Presence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One shape in which usage is exported: which fields count and what a record says.
 *
 * <p>Fields that a format does not name are skipped unread, so texts never enter memory.
 */
interface UsageFormat {
  /** The fields of a record that are read. */
  Set<String> fields();

  /** The lists that hold records, or hold objects that hold records. */
  default Set<String> lists() {
    return Set.of();
  }

  /** The fields beside a list of records that say whether there are more. */
  default Set<String> pageFields() {
    return Set.of();
  }

  /** Whether other fields are worth a remark, because the format is Goodhart's own. */
  default boolean isOurs() {
    return false;
  }

  /**
   * What a record says.
   *
   * @param record the record's own fields
   * @param around the fields of the object in whose list it stands
   * @throws BadRecord if it is not of the format, with the reason as a sentence
   */
  Parsed parse(Fields record, Fields around) throws BadRecord;

  /**
   * What a record says.
   *
   * @param events one for each thing it reports; empty if it is of no use
   * @param idle whose tool reported that it was not used, where the record says that
   * @param until when the time it sums up ends; absent for a single event. Before that its figures
   *     still grow
   */
  record Parsed(List<ActivityEvent> events, Optional<Presence> idle, Optional<Instant> until) {
    static final Parsed NOTHING = new Parsed(List.of(), Optional.empty());

    /** Copies the list. */
    public Parsed {
      events = List.copyOf(events);
    }

    /** What was used. */
    Parsed(List<ActivityEvent> events, Optional<Instant> until) {
      this(events, Optional.empty(), until);
    }

    static Parsed of(ActivityEvent event) {
      return new Parsed(List.of(event), Optional.empty());
    }
  }
}
