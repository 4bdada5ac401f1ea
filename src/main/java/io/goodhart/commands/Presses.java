package io.goodhart.commands;

import io.goodhart.digest.Message;
import java.util.Optional;

/** Answers presses of buttons; whether somebody may is looked up at the moment of the press. */
@FunctionalInterface
public interface Presses {
  /** The answer, for the presser alone; empty if the button is of somebody else. */
  Optional<Message> press(Press press, Asker asker);
}
