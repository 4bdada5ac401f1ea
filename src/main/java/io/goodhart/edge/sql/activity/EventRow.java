package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.ActivityEvent.Kind;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import java.util.OptionalLong;

/**
 * An event as its row has it, names replaced by their ids.
 *
 * @param model 0 if the source names none
 * @param outcomeKind 0 if the outcomes came with a turn, or there are none
 */
record EventRow(
    long atMillis,
    long key,
    long subject,
    long tool,
    long model,
    OptionalLong session,
    Kind kind,
    Trigger trigger,
    TokenUsage tokens,
    OptionalLong fingerprint,
    int outcomes,
    int outcomeKind,
    boolean humanReply) {
  static EventRow of(ActivityEvent event, long subject, long tool, long model) {
    EventHead head = event.head();
    ActivityEvent.Outcome outcome = event instanceof ActivityEvent.Outcome o ? o : null;
    ActivityEvent.Turn turn = event instanceof ActivityEvent.Turn t ? t : null;
    return new EventRow(
        head.id().at().toEpochMilli(),
        head.id().key(),
        subject,
        tool,
        model,
        head.session(),
        event.kind(),
        head.trigger(),
        event.tokens(),
        event.fingerprint(),
        outcome != null ? outcome.count() : turn == null ? 0 : turn.outcomes(),
        outcome == null ? 0 : outcome.what().code(),
        turn != null && turn.humanReply());
  }

  boolean isDeliberate() {
    return trigger == Trigger.HUMAN && kind.startsTurn();
  }

  boolean startsTurn() {
    return kind.startsTurn();
  }
}
