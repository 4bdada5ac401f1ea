package io.goodhart.commands.gate;

import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.State;
import io.goodhart.approvals.request.Vote;
import io.goodhart.commands.Words;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells what waits for people, without targets and arguments: these open in Review alone. */
final class PendingAnswer {
  private static final int MOST = 20;

  private final ApprovalStore store;
  private final Texts texts;
  private final GateWords words;
  private final Clock clock;

  PendingAnswer(ApprovalStore store, Texts texts, Clock clock) {
    this.store = store;
    this.texts = texts;
    this.words = new GateWords(texts);
    this.clock = clock;
  }

  Message answer() {
    Instant now = clock.instant();
    List<Request> waiting =
        store.open(Optional.empty()).stream()
            .filter(request -> request.state() == State.PENDING && !request.isOverAt(now))
            .toList();
    if (waiting.isEmpty()) {
      return Message.of(texts.say("agents.pending.none"));
    }
    String summary =
        texts.say("agents.pending", Words.count(texts, "open-requests", waiting.size()));
    StringBuilder lines = new StringBuilder();
    for (Request request : waiting.subList(0, Math.min(MOST, waiting.size()))) {
      lines.append(line(request, now)).append('\n');
    }
    if (waiting.size() > MOST) {
      lines.append(texts.say("agents.pending.more", Integer.toString(waiting.size() - MOST)));
    }
    return Message.saying(summary)
        .section(summary)
        .section(lines.toString().strip())
        .context(texts.say("agents.pending.context"))
        .build();
  }

  private String line(Request request, Instant now) {
    String left = Words.lasting(texts, Duration.between(now, request.expires()));
    long yes = request.votes().stream().filter(Vote::approves).count();
    return texts.say(
        "agents.pending.line",
        request.action().agent().value(),
        words.action(request.action()),
        left,
        Long.toString(yes),
        Integer.toString(request.basis().demand().map(one -> one.quorum()).orElse(1)));
  }
}
