package io.goodhart.commands.gate;

import io.goodhart.approvals.planned.PlannedRun;
import io.goodhart.approvals.planned.PlannedRun.State;
import io.goodhart.approvals.planned.PlannedRuns;
import io.goodhart.digest.Message;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import java.util.List;

/**
 * The message about planned automation in the approvals channel: it asks an admin, and is changed
 * once that is settled, after it is stored. Then it says who, when and why, and has no buttons.
 */
public final class PlannedNews {
  static final String APPROVE = "approve-planned-run";
  static final String DECLINE = "decline-planned-run";

  private final PlannedRuns runs;
  private final ApprovalsChannel channel;
  private final Texts texts;
  private final PlannedWords words;

  /** Tells of these runs there. */
  public PlannedNews(PlannedRuns runs, ApprovalsChannel channel, Texts texts) {
    this.runs = runs;
    this.channel = channel;
    this.texts = texts;
    this.words = new PlannedWords(texts);
  }

  /** Shows what could not be shown when it happened, and what nobody decided on in time. */
  public void catchUp() {
    runs.settledLately().forEach(this::settled);
  }

  /** Asks an admin; false if there is no channel to ask in. */
  boolean asked(PlannedRun run) {
    return channel.say(
        key(run),
        Message.saying(texts.say("agents.planned.news.summary", run.agent().value()))
            .person(run.owner().identity(), texts.say("agents.planned.news", words.line(run)))
            .buttons(buttons(run))
            .build());
  }

  /** Shows what became of it, once for each. */
  void settled(PlannedRun run) {
    String ended = words.ended(run);
    String agent = run.agent().value();
    boolean unused =
        channel.show(
            key(run),
            ended,
            Message.saying(texts.say("agents.planned.card." + ended + ".summary", agent))
                .header(texts.say("agents.planned.card." + ended + ".header", agent))
                .named(
                    texts.pieces(
                        "agents.planned.card.what",
                        new Piece.Someone(run.owner().identity()),
                        new Piece.Words(words.line(run))))
                .named(
                    texts.pieces(
                        "agents.planned.card.outcome",
                        new Piece.Together(words.outcome(run)),
                        new Piece.Words(words.effect(run))))
                .build());
  }

  /** Tells those who counted on it that an approved run was taken back; a change is not noticed. */
  void takenBack(PlannedRun run) {
    settled(run);
    if (run.state() == State.ENDED) {
      run.last()
          .ifPresent(
              step -> {
                boolean unused =
                    channel.say(
                        key(run) + ":taken-back",
                        Message.saying(
                                texts.say("agents.planned.taken-back.summary", run.agent().value()))
                            .person(step.by().identity(), words.takenBackNews(run))
                            .build());
              });
    }
  }

  /** By which an admin decides. */
  List<Message.Button> buttons(PlannedRun run) {
    String agent = run.agent().value();
    return List.of(
        Message.Button.said(texts, APPROVE, run.id(), "agents.planned.approve", agent),
        Message.Button.said(texts, DECLINE, run.id(), "agents.planned.decline", agent));
  }

  private static String key(PlannedRun run) {
    return "planned:" + run.id();
  }
}
