package io.goodhart.commands.form;

import io.goodhart.digest.Message;
import java.util.Map;

/** What became of a form that somebody sent. */
public sealed interface Taken {
  /**
   * Nothing, because something in it is wrong; the form stays open.
   *
   * @param mistakes what is wrong, by question
   */
  record NotYet(Map<String, String> mistakes) implements Taken {
    /** Copies the mistakes; refuses to keep a form open without saying why. */
    public NotYet {
      if (mistakes.isEmpty()) {
        throw new IllegalArgumentException("A form that stays open says what is wrong");
      }
      mistakes = Map.copyOf(mistakes);
    }

    /** One mistake. */
    public static NotYet at(String question, String mistake) {
      return new NotYet(Map.of(question, mistake));
    }
  }

  /**
   * It was dealt with; the answer takes the form's place.
   *
   * @param answer for the sender alone
   */
  record Answered(Message answer) implements Taken {}
}
