package io.goodhart.commands;

import io.goodhart.digest.Message;

/** Answers what stands behind one word of a command. */
@FunctionalInterface
public interface WordAnswer {
  /**
   * The answer, for the asker alone.
   *
   * @param rest what stands behind the word; may be empty
   */
  Message answer(String rest, Asker asker);
}
