package io.goodhart.commands.gate;

import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.State;
import io.goodhart.approvals.request.Vote;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Words;
import io.goodhart.commands.approval.OutcomeNote;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Alias;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells what waits for people, without targets and arguments: these open in Review alone. */
final class PendingAnswer {
  private static final int MOST_BUTTONS = 5;
  private static final int MOST = 20;

  private final ApprovalStore store;
  private final Function<Alias, Person> people;
  private final Texts texts;
  private final GateWords words;
  private final Clock clock;

  PendingAnswer(ApprovalStore store, Function<Alias, Person> people, Texts texts, Clock clock) {
    this.store = store;
    this.people = people;
    this.texts = texts;
    this.words = new GateWords(texts);
    this.clock = clock;
  }

  Message answer(Asker asker) {
    Instant now = clock.instant();
    List<Request> waiting =
        store.open(Optional.empty()).stream()
            .filter(request -> request.state() == State.PENDING && !request.isOverAt(now))
            .sorted(Comparator.comparing(Request::expires))
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
    Message.Builder message =
        Message.saying(summary).section(summary).section(lines.toString().strip());
    List<Message.Button> buttons = takingBack(waiting, people.apply(asker.identity()));
    if (!buttons.isEmpty()) {
      message.buttons(buttons);
    }
    return message.context(texts.say("agents.pending.context")).build();
  }

  /** Whoever asks, or has an agent ask, can take it back. */
  private List<Message.Button> takingBack(List<Request> waiting, Person who) {
    return waiting.stream()
        .filter(request -> request.action().isOwnedBy(who) || request.action().isFor(who))
        .limit(MOST_BUTTONS)
        .map(
            request -> {
              String kind = words.kind(request.action().kind());
              String agent = request.action().agent().value();
              return new Message.Button(
                  OutcomeNote.WITHDRAW,
                  request.id().value(),
                  texts.say("agents.pending.withdraw", kind),
                  texts.say("approval.button.withdraw.spoken", agent, kind));
            })
        .toList();
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
