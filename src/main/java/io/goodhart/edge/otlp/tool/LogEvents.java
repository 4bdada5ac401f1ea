package io.goodhart.edge.otlp.tool;

import static io.goodhart.edge.otlp.decode.Attribute.CONVERSATION_ID;
import static io.goodhart.edge.otlp.decode.Attribute.SESSION_ID;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.Trigger;
import io.goodhart.edge.otlp.decode.LogRecord;
import io.goodhart.edge.otlp.decode.MalformedRecordException;
import io.goodhart.edge.otlp.decode.Origin;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes events of log records.
 *
 * <p>An event is known again by the vendor's id of the request or edit, else by both times of its
 * record, all its attributes and the session of its resource, which no collector on the way
 * changes.
 */
final class LogEvents {
  private final Identity identity;
  private final Sessions sessions = new Sessions();

  LogEvents(Identity identity) {
    this.identity = identity;
  }

  /**
   * The event that the record of a tool stands for.
   *
   * @throws MalformedRecordException if it has no usable time
   */
  ActivityEvent event(String tool, Origin origin, LogRecord log, Reading reading)
      throws MalformedRecordException {
    Instant at = Moment.of(log);
    if (reading instanceof Reading.Call call) {
      EventId id = id(at, tool, "request", call.request(), origin, log);
      return new ActivityEvent.ModelCall(
          head(id, tool, call.trigger(), origin, log), call.model(), call.tokens());
    }
    if (reading instanceof Reading.AcceptedEdit edit) {
      EventId id = id(at, tool, "edit", edit.use(), origin, log);
      return new ActivityEvent.Outcome(
          head(id, tool, Trigger.HUMAN, origin, log), OutcomeKind.ACCEPTED_EDIT, 1, false);
    }
    return new ActivityEvent.Prompt(
        head(id(at, tool, origin, log), tool, Trigger.HUMAN, origin, log),
        log.attributes().promptFingerprint());
  }

  private static EventId id(
      Instant at, String tool, String kind, Optional<String> known, Origin origin, LogRecord log)
      throws MalformedRecordException {
    return known.isPresent() ? EventId.of(at, tool, kind, known.get()) : id(at, tool, origin, log);
  }

  private EventHead head(EventId id, String tool, Trigger trigger, Origin origin, LogRecord log) {
    return new EventHead(
        id,
        identity.of(tool, origin, log.attributes()),
        tool,
        trigger,
        sessions.of(tool, session(origin, log)));
  }

  private static EventId id(Instant at, String tool, Origin origin, LogRecord log)
      throws MalformedRecordException {
    return EventId.of(
        at,
        tool,
        Long.toString(log.timeNanos()),
        Long.toString(log.observedNanos()),
        Long.toHexString(log.attributes().hash()),
        origin.resource().text(SESSION_ID).orElse(""));
  }

  private static Optional<String> session(Origin origin, LogRecord log) {
    return log.attributes()
        .text(SESSION_ID)
        .or(() -> log.attributes().text(CONVERSATION_ID))
        .or(() -> origin.resource().text(SESSION_ID));
  }
}
