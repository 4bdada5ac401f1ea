package io.goodhart.ledger;

import java.util.regex.Pattern;

/**
 * One thing that an entry says, under a name. A fact never holds a person's name or a text that
 * somebody wrote, so that nothing in the chain has ever to be erased.
 */
public sealed interface Fact {
  /** The name of the person who did what is recorded. */
  String BY = "by";

  /** The name of the person whom it is about. */
  String ABOUT = "about";

  /** What the fact is called in its entry. */
  String name();

  /** What it says, as it is kept. */
  String value();

  /** What kind of fact it is. */
  Type type();

  /**
   * Somebody took part.
   *
   * @param name in which part
   */
  record Person(String name, PersonKey who) implements Fact {
    /** Refuses a name of another form. */
    public Person {
      check(name);
    }

    @Override
    public String value() {
      return who.hex();
    }

    @Override
    public Type type() {
      return Type.PERSON;
    }
  }

  /**
   * Somebody wrote a text, which lies beside the chain until it is erased.
   *
   * @param name what for
   */
  record Text(String name, EntryHash hash) implements Fact {
    /** Refuses a name of another form. */
    public Text {
      check(name);
    }

    @Override
    public String value() {
      return hash.hex();
    }

    @Override
    public Type type() {
      return Type.TEXT;
    }
  }

  /**
   * A word, number or time that says nothing of a person by itself.
   *
   * @param name what it is
   * @param value at most 200 characters
   */
  record Value(String name, String value) implements Fact {
    private static final int LONGEST = 200;
    private static final Pattern STORABLE = Pattern.compile("[\\x20-\\x7e]*");

    /** Refuses a name of another form, and a value that is too long or not in plain ASCII. */
    public Value {
      check(name);
      if (value.length() > LONGEST || !STORABLE.matcher(value).matches()) {
        throw new IllegalArgumentException("Not a value for the ledger, by name " + name);
      }
    }

    @Override
    public Type type() {
      return Type.VALUE;
    }
  }

  /** The fact that was kept in this form. */
  static Fact of(Type type, String name, String value) {
    return switch (type) {
      case PERSON -> new Person(name, new PersonKey(value));
      case TEXT -> new Text(name, new EntryHash(value));
      case VALUE -> new Value(name, value);
    };
  }

  private static void check(String name) {
    if (!name.matches("[a-z]{1,32}")) {
      throw new IllegalArgumentException("Not a name of a fact: " + name);
    }
  }

  /** The kinds of fact. */
  enum Type {
    PERSON("person"),
    TEXT("text"),
    VALUE("value");

    private final String code;

    Type(String code) {
      this.code = code;
    }

    /** The word it is kept by. */
    public String code() {
      return code;
    }

    /**
     * The kind of that word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Type of(String code) {
      for (Type type : values()) {
        if (type.code.equals(code)) {
          return type;
        }
      }
      throw new IllegalArgumentException("There is no kind of fact \"" + code + "\"");
    }
  }
}
