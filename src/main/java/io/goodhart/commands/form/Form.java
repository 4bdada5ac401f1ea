package io.goodhart.commands.form;

import io.goodhart.digest.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to fill in, for one person, above what they were looking at.
 *
 * @param name which form it is; comes back with what was filled in
 * @param about what it is about; comes back too, so it holds nothing secret and proves nothing
 * @param frame what stands around it
 * @param before what is said before the questions
 * @param questions what is asked, from the top
 * @param after what is said after them
 */
public record Form(
    String name,
    String about,
    Frame frame,
    List<Message.Part> before,
    List<Question> questions,
    List<Message.Part> after) {
  /** Copies the lists; refuses a form that asks nothing. */
  public Form {
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("The form " + name + " asks nothing");
    }
    before = List.copyOf(before);
    questions = List.copyOf(questions);
    after = List.copyOf(after);
  }

  /** A form that begins with nothing but its frame. */
  public static Builder named(String name, String about, Frame frame) {
    return new Builder(name, about, frame);
  }

  /**
   * What stands around a form; each at most 24 characters.
   *
   * @param title above it
   * @param submit on the button that sends it
   * @param close on the button that does not
   */
  public record Frame(String title, String submit, String close) {
    private static final int LONGEST = 24;

    /** Refuses what a surface would not show in full. */
    public Frame {
      for (String text : List.of(title, submit, close)) {
        if (text.isBlank() || text.length() > LONGEST) {
          throw new IllegalArgumentException(
              "A form's title and buttons have 1 to " + LONGEST + " characters, not: " + text);
        }
      }
    }
  }

  /** Puts a form together, piece by piece. */
  public static final class Builder {
    private final String name;
    private final String about;
    private final Frame frame;
    private final List<Message.Part> before = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Message.Part> after = new ArrayList<>();

    private Builder(String name, String about, Frame frame) {
      this.name = name;
      this.about = about;
      this.frame = frame;
    }

    /** Says something, before the questions or after those that were asked so far. */
    public Builder say(Message.Part part) {
      (questions.isEmpty() ? before : after).add(part);
      return this;
    }

    /** Asks something. */
    public Builder ask(Question question) {
      questions.add(question);
      return this;
    }

    /** The form as it stands. */
    public Form build() {
      return new Form(name, about, frame, before, questions, after);
    }
  }
}
