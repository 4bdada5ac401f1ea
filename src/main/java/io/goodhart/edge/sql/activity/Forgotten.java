package io.goodhart.edge.sql.activity;

import io.goodhart.activity.Batch;
import io.goodhart.activity.Subject;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.ledger.Pseudonyms;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/**
 * Which identities were forgotten until when, at one version of the roster: whoever is forgotten
 * raises it.
 *
 * @param version of the roster
 * @param until the last millisecond that is forgotten, by the key that stands for the identity
 */
record Forgotten(long version, Map<String, Long> until) {
  private static final String ALL = "SELECT subject, until_ms FROM forgotten";

  /** What is known before anything was read. */
  static final Forgotten UNREAD = new Forgotten(-1, Map.of());

  static Forgotten read(WriterConnection connection, long version) {
    Map<String, Long> until = new HashMap<>();
    try (Query query = connection.handle().createQuery(ALL)) {
      query
          .map((rows, context) -> Map.entry(rows.getString(1), rows.getLong(2)))
          .forEach(entry -> until.put(entry.getKey(), entry.getValue()));
    }
    return new Forgotten(version, Map.copyOf(until));
  }

  /** Those whom these batches are about and who were forgotten; nobody, nearly always. */
  Gone among(List<Batch> batches, Optional<Pseudonyms> keys) {
    if (until.isEmpty()) {
      return Gone.NOBODY;
    }
    Pseudonyms known =
        keys.orElseThrow(
            () -> new IllegalStateException("People were forgotten, and by which key is unknown"));
    Map<Subject, Instant> gone = new HashMap<>();
    for (Subject subject : subjects(batches)) {
      Long last = until.get(known.of(Naming.subject(subject)).hex());
      if (last != null) {
        gone.put(subject, Instant.ofEpochMilli(last));
      }
    }
    return new Gone(gone);
  }

  private static Set<Subject> subjects(List<Batch> batches) {
    Set<Subject> subjects = new HashSet<>();
    for (Batch batch : batches) {
      batch.events().forEach(event -> subjects.add(event.head().subject()));
      batch.totals().forEach(total -> subjects.add(total.subject()));
      batch.idle().forEach(idle -> subjects.add(idle.subject()));
    }
    return subjects;
  }

  /** People of whom nothing is taken that happened until they were forgotten. */
  record Gone(Map<Subject, Instant> until) {
    static final Gone NOBODY = new Gone(Map.of());

    boolean covers(Subject subject, Instant at) {
      Instant last = until.get(subject);
      return last != null && !at.isAfter(last);
    }

    boolean isNobody() {
      return until.isEmpty();
    }
  }
}
