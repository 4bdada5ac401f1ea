package io.goodhart.commands.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** One thing that a form asks. */
public sealed interface Question {
  /** The word by which its answer, and what is wrong with that, is known within the form. */
  String id();

  /** What is asked. */
  String label();

  /** What helps to answer it; empty where nothing has to. */
  String hint();

  /** Whether the form cannot go without an answer. */
  boolean isNeeded();

  /** The answer that stands there before anybody has touched it, as it would come back. */
  Optional<String> filled();

  /**
   * Something to write.
   *
   * @param longest how many characters may be written
   * @param isNeeded whether it may not be left empty
   * @param hasLines whether there is room for several lines
   */
  record Text(
      String id,
      String label,
      String hint,
      int longest,
      boolean isNeeded,
      boolean hasLines,
      Optional<String> filled)
      implements Question {
    /** A line that has to be written. */
    public static Text line(String id, String label, String hint, int longest) {
      return new Text(id, label, hint, longest, true, false, Optional.empty());
    }

    /** A line that has to stand there, and does already. */
    public static Text known(String id, String label, String hint, int longest, String filled) {
      return new Text(id, label, hint, longest, true, false, Optional.of(filled));
    }

    /** A few sentences that have to be written. */
    public static Text lines(String id, String label, String hint, int longest) {
      return new Text(id, label, hint, longest, true, true, Optional.empty());
    }
  }

  /**
   * One of a few things to choose.
   *
   * @param choices from the top; their codes are the answers
   * @param filled the code that is chosen before
   */
  record OneOf(String id, String label, String hint, List<Choice> choices, Optional<String> filled)
      implements Question {
    /** Copies the list. */
    public OneOf {
      choices = List.copyOf(choices);
    }

    @Override
    public boolean isNeeded() {
      return true;
    }
  }

  /** A time of a day; the answer is written {@code 09:00}. */
  record Time(String id, String label, String hint, LocalTime at) implements Question {
    @Override
    public boolean isNeeded() {
      return true;
    }

    @Override
    public Optional<String> filled() {
      return Optional.of(at.toString());
    }
  }

  /** A day; the answer is written {@code 2026-11-30}. */
  record Day(String id, String label, String hint, LocalDate on) implements Question {
    @Override
    public boolean isNeeded() {
      return true;
    }

    @Override
    public Optional<String> filled() {
      return Optional.of(on.toString());
    }
  }

  /** A channel; the answer is its id, or nothing. */
  record Channel(String id, String label, String hint, Optional<String> filled)
      implements Question {
    @Override
    public boolean isNeeded() {
      return false;
    }
  }

  /**
   * Something that can be chosen.
   *
   * @param code the answer
   * @param label what it says, at most 75 characters
   */
  record Choice(String code, String label) {}
}
