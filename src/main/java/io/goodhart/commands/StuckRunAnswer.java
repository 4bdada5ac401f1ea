package io.goodhart.commands;

import io.goodhart.digest.DirectWording;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.util.Optional;

/** Takes an owner's word that a run is meant to repeat itself; it is not asked about again. */
public final class StuckRunAnswer implements Presses {
  private final Texts texts;

  /** Answers with these texts. */
  public StuckRunAnswer(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return press.action().equals(DirectWording.RUN_IS_MEANT)
        ? Optional.of(Message.of(texts.say("stuck.fine")))
        : Optional.empty();
  }
}
