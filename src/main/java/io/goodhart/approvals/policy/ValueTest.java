package io.goodhart.approvals.policy;

import java.util.List;
import java.util.regex.Pattern;

/** What a single value has to be like. */
public sealed interface ValueTest {
  /** Whether it is so. */
  boolean accepts(String value);

  /**
   * One of these, letter by letter.
   *
   * @param values which
   */
  record OneOf(List<String> values) implements ValueTest {
    /** Copies the list. */
    public OneOf {
      values = List.copyOf(values);
    }

    @Override
    public boolean accepts(String value) {
      return values.contains(value);
    }
  }

  /**
   * Matched by one of these patterns.
   *
   * @param globs which
   */
  record Like(List<Glob> globs) implements ValueTest {
    /** Copies the list. */
    public Like {
      globs = List.copyOf(globs);
    }

    @Override
    public boolean accepts(String value) {
      return globs.stream().anyMatch(glob -> glob.matches(value));
    }
  }

  /**
   * A command that begins with the words of one of these and holds nothing that a shell would read
   * as more than words: no second command, no redirection, no quotes, no variables.
   *
   * @param beginnings such as {@code git status}
   */
  record PlainCommand(List<String> beginnings) implements ValueTest {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9@+:,./_ -]*");

    /** Copies the list. */
    public PlainCommand {
      beginnings = List.copyOf(beginnings);
    }

    @Override
    public boolean accepts(String value) {
      List<String> words = List.of(value.strip().split(" +"));
      return PLAIN.matcher(value).matches()
          && beginnings.stream().anyMatch(beginning -> begins(words, beginning));
    }

    private static boolean begins(List<String> words, String beginning) {
      List<String> wanted = List.of(beginning.split(" +"));
      return words.size() >= wanted.size() && words.subList(0, wanted.size()).equals(wanted);
    }
  }
}
