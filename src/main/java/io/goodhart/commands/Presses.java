package io.goodhart.commands;

import io.goodhart.digest.Message;
import java.util.List;
import java.util.Optional;

/** Answers presses of buttons; whether somebody may is looked up at the moment of the press. */
@FunctionalInterface
public interface Presses {
  /** The answer, for the presser alone; empty if the button is of somebody else. */
  Optional<Message> press(Press press, Asker asker);

  /** Asks each in turn until one knows the button. */
  static Presses of(List<Presses> all) {
    List<Presses> asked = List.copyOf(all);
    return (press, asker) ->
        asked.stream().flatMap(one -> one.press(press, asker).stream()).findFirst();
  }
}
