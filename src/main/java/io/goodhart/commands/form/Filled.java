package io.goodhart.commands.form;

import java.util.Map;

/**
 * A form that somebody has filled in and sent. It may be old, and whoever sends it may no longer do
 * what it asks for, so rights are looked up again.
 *
 * @param form the form's name
 * @param about what it was about
 * @param answers by question; what was left empty is not among them
 */
public record Filled(String form, String about, Map<String, String> answers) {
  /** Copies the answers. */
  public Filled {
    answers = Map.copyOf(answers);
  }

  /** The answer to a question; empty if there is none. */
  public String answer(String question) {
    return answers.getOrDefault(question, "");
  }
}
