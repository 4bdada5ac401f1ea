package io.goodhart.digest;

import io.goodhart.roster.Alias;
import java.util.ArrayList;
import java.util.List;

/**
 * Something said to people, before any surface has given it a look.
 *
 * <p>Texts use the light markup that Slack and plain text share: {@code *bold*}, {@code `code`} and
 * lines that begin with a bullet.
 *
 * @param summary the whole message in a sentence or two, for screen readers and phones
 * @param parts what is seen, in order
 */
public record Message(String summary, List<Part> parts) {
  /** Copies the list; refuses an empty summary. */
  public Message {
    if (summary.isBlank()) {
      throw new IllegalArgumentException("A message needs a summary that can stand alone");
    }
    parts = List.copyOf(parts);
  }

  /** A message that is one sentence or two. */
  public static Message of(String text) {
    return new Message(text, List.of(new Part.Section(text)));
  }

  /** A message that begins with the given summary. */
  public static Builder saying(String summary) {
    return new Builder(summary);
  }

  /** One visible piece of a message. */
  public sealed interface Part {
    /** The words of the piece. */
    String text();

    /** A title; at most 150 characters. */
    record Header(String text) implements Part {}

    /** A paragraph or a list. */
    record Section(String text) implements Part {}

    /** Something small beside the message: method, limits, where to go on. */
    record Context(String text) implements Part {}

    /** A paragraph without any markup, for words that others chose. */
    record Plain(String text) implements Part {}

    /**
     * A paragraph in which people, groups and times are named in the surface's own way.
     *
     * @param pieces in order
     * @param isSmall whether it stands beside the message, as {@link Context} does
     */
    record Named(List<Piece> pieces, boolean isSmall) implements Part {
      /** Copies the list. */
      public Named {
        pieces = List.copyOf(pieces);
      }

      @Override
      public String text() {
        return String.join("", pieces.stream().map(Piece::text).toList());
      }
    }

    /** Something to copy letter by letter. */
    record Code(String text) implements Part {}

    /**
     * A course over time, drawn where the surface can; the words are always beside it.
     *
     * @param title what is drawn
     * @param labels what stands below the points, all different
     * @param lines one or two lines; each has a value for every label
     * @param text the same in words
     */
    record Chart(String title, List<String> labels, List<Line> lines, String text) implements Part {
      /** Copies the lists; refuses a line that is longer or shorter than the axis. */
      public Chart {
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
        for (Line line : lines) {
          if (line.values().size() != labels.size()) {
            throw new IllegalArgumentException("A line has one value for every label");
          }
        }
      }

      /** A line of the chart and its name. */
      public record Line(String name, List<Double> values) {
        /** Copies the list. */
        public Line {
          values = List.copyOf(values);
        }
      }
    }

    /**
     * A table, drawn where the surface can.
     *
     * @param caption what it holds
     * @param columns the heads of the columns; the first column names the rows
     * @param rows each with a cell for every column
     */
    record Table(String caption, List<String> columns, List<List<String>> rows) implements Part {
      /** Copies the lists; refuses a row that does not fit the columns. */
      public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
          if (row.size() != columns.size()) {
            throw new IllegalArgumentException("A row has one cell for every column");
          }
        }
      }

      /** A line a row, for surfaces without tables. */
      @Override
      public String text() {
        return String.join(
            "\n", rows.stream().map(row -> "\u2022 " + String.join(" \u00b7 ", row)).toList());
      }
    }

    /**
     * A paragraph about somebody, whom the surface names in its own way before the words.
     *
     * @param who as the surface knows them
     */
    record Person(Alias who, String text) implements Part {}

    /**
     * Buttons in a row; at most 25.
     *
     * @param buttons from left to right
     */
    record Buttons(List<Button> buttons) implements Part {
      /** Copies the list. */
      public Buttons {
        buttons = List.copyOf(buttons);
      }

      /** The labels, for surfaces without buttons. */
      @Override
      public String text() {
        return String.join(" \u00b7 ", buttons.stream().map(Button::label).toList());
      }
    }
  }

  /**
   * A button.
   *
   * @param action what it does; the word that comes back when it is pressed
   * @param value what it does it with; comes back too, so it holds nothing secret
   * @param label what it says, at most 30 characters
   * @param spoken what a screen reader says, clear without the text around it
   * @param tone how it stands out
   */
  public record Button(String action, String value, String label, String spoken, Tone tone) {
    /** A button like any other. */
    public Button(String action, String value, String label, String spoken) {
      this(action, value, label, spoken, Tone.PLAIN);
    }

    /**
     * A button whose words are {@code key} and, for screen readers, {@code key.spoken}.
     *
     * @param inSpoken what fills the gaps of the latter
     */
    public static Button said(
        Texts texts, String action, String value, String key, Object... inSpoken) {
      return new Button(action, value, texts.say(key), texts.say(key + ".spoken", inSpoken));
    }

    /** The same button, standing out. */
    public Button in(Tone other) {
      return new Button(action, value, label, spoken, other);
    }
  }

  /** How a button stands out. */
  public enum Tone {
    PLAIN,
    /** It is what most will want to press. */
    PRIMARY,
    /** It ends something. */
    DANGER
  }

  /** Puts a message together, piece by piece. */
  public static final class Builder {
    private final String summary;
    private final List<Part> parts = new ArrayList<>();

    private Builder(String summary) {
      this.summary = summary;
    }

    /** Adds a title. */
    public Builder header(String text) {
      parts.add(new Part.Header(text));
      return this;
    }

    /** Adds a paragraph. */
    public Builder section(String text) {
      parts.add(new Part.Section(text));
      return this;
    }

    /** Adds a small print. */
    public Builder context(String text) {
      parts.add(new Part.Context(text));
      return this;
    }

    /** Adds a paragraph in which people, groups and times are named. */
    public Builder named(List<Piece> pieces) {
      parts.add(new Part.Named(pieces, false));
      return this;
    }

    /** Adds such a paragraph as a small print. */
    public Builder namedContext(List<Piece> pieces) {
      parts.add(new Part.Named(pieces, true));
      return this;
    }

    /** Adds something to copy. */
    public Builder code(String text) {
      parts.add(new Part.Code(text));
      return this;
    }

    /** Adds a paragraph about somebody. */
    public Builder person(Alias who, String text) {
      parts.add(new Part.Person(who, text));
      return this;
    }

    /** Adds a row of buttons. */
    public Builder buttons(List<Button> buttons) {
      parts.add(new Part.Buttons(buttons));
      return this;
    }

    /** Adds a piece of another message. */
    public Builder part(Part part) {
      parts.add(part);
      return this;
    }

    /** The message as it stands. */
    public Message build() {
      return new Message(summary, parts);
    }
  }
}
