package io.goodhart.commands;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.digest.DirectWording;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.signals.note.Explanation;
import io.goodhart.signals.note.Note;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A note that is settled, in words: what follows from the answer, and what may be done next. */
final class SettledNoteWords {
  private static final int MOST_PAUSES = 8;

  private final Texts texts;

  SettledNoteWords(Texts texts) {
    this.texts = texts;
  }

  /**
   * The thanks for an answer, how to take it back, and what to do next.
   *
   * @param seen what was seen and when, in words
   * @param agents those that its owner answers for and may pause; asked if one got stuck
   */
  Message say(Note note, String seen, Supplier<List<AgentId>> agents) {
    if (note.answer().isEmpty()) {
      String said = texts.say("note.passed");
      return begun(said, seen).build();
    }
    Explanation explanation = note.answer().get().explanation();
    List<AgentId> stuck = explanation == Explanation.STUCK ? agents.get() : List.of();
    String said = done(note, explanation, stuck);
    return begun(said, seen)
        .buttons(
            Stream.of(Stream.of(undo(note)), next(explanation).stream(), pauses(stuck))
                .flatMap(Function.identity())
                .toList())
        .build();
  }

  private Message.Builder begun(String said, String seen) {
    return Message.saying(said)
        .header(texts.say("note.settled.header"))
        .section(seen)
        .section(said);
  }

  private String done(Note note, Explanation explanation, List<AgentId> stuck) {
    String said = texts.say("note.done." + explanation.code());
    return switch (explanation) {
      case PLANNED, TEMPLATE, TESTS, NIGHT, OTHER -> said;
      case STUCK -> said + " " + texts.say(stuck.isEmpty() ? "note.pause.none" : "note.pause.here");
      case NOT_ME ->
          said
              + " "
              + texts.say("note.disputed", DisputedWords.days(texts, note.last(), note.toldDays()));
    };
  }

  private Message.Button undo(Note note) {
    return Message.Button.said(texts, NotesAnswer.UNDO, note.opened().toString(), "note.undo");
  }

  private Optional<Message.Button> next(Explanation explanation) {
    return switch (explanation) {
      case PLANNED, TEMPLATE, TESTS, NIGHT ->
          Optional.of(Message.Button.said(texts, PlanForm.PLAN, "", "note.plan"));
      case NOT_ME ->
          Optional.of(Message.Button.said(texts, ConnectAnswer.LIST, "", "note.my-tokens"));
      case STUCK, OTHER -> Optional.empty();
    };
  }

  /** One press of these is the kill switch. */
  private Stream<Message.Button> pauses(List<AgentId> agents) {
    return agents.stream()
        .limit(MOST_PAUSES)
        .map(
            agent ->
                new Message.Button(
                    DirectWording.PAUSE_AGENT,
                    agent.value(),
                    texts.say("note.pause", TokenList.shortened(agent.value())),
                    texts.say("stuck.pause.spoken", agent.value())));
  }
}
