package io.goodhart.roster;

import java.util.Locale;

/**
 * One way in which an outside system names somebody: an e-mail address, a Slack user, a bot.
 *
 * <p>Two aliases are the same when kind and normalised value are equal.
 *
 * @param kind which system names it so
 * @param value the name there, at most 320 characters; e-mail addresses in lower case
 */
public record Alias(Kind kind, String value) {
  private static final int LONGEST = 320;

  /** Normalises the value; refuses a blank or overlong one. */
  public Alias {
    value = value.strip();
    if (kind == Kind.EMAIL || kind == Kind.GIT) {
      value = value.toLowerCase(Locale.ROOT);
    }
    if (value.isEmpty() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "An alias has 1 to " + LONGEST + " characters, not " + value.length());
    }
  }

  /** An alias whose kind shows in its form: an address if it has an at sign, else a member's id. */
  public static Alias guess(String text) {
    return new Alias(text.indexOf('@') > 0 ? Kind.EMAIL : Kind.ID, text);
  }

  /** A person in a Slack workspace. */
  public static Alias slackUser(String workspace, String user) {
    return new Alias(Kind.SLACK, workspace + "/" + user);
  }

  /** A bot in a Slack workspace. */
  public static Alias slackBot(String workspace, String bot) {
    return new Alias(Kind.BOT, workspace + "/" + bot);
  }

  /**
   * Reads the form that {@link #toString()} writes.
   *
   * @throws IllegalArgumentException if there is no colon, or no such kind before it
   */
  public static Alias parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      // It may be somebody's address, so it is not repeated.
      throw new IllegalArgumentException("An alias is written as kind:name, with a colon");
    }
    return new Alias(Kind.of(text.substring(0, colon)), text.substring(colon + 1));
  }

  /** The name inside its system, without the workspace or vendor before it. */
  public String account() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** The workspace or vendor before the name; empty if there is none. */
  public String workspace() {
    return value.substring(0, Math.max(0, value.lastIndexOf('/')));
  }

  /** The form in which it is kept, such as {@code email:anna@example.dev}. */
  @Override
  public String toString() {
    return kind.code + ":" + value;
  }

  /** The systems that name people and agents. */
  public enum Kind {
    /** The id that the roster file gives a member. */
    ID("id"),
    EMAIL("email"),
    /** A Slack user, as {@code workspace/user}. */
    SLACK("slack"),
    /** A Slack bot, as {@code workspace/bot}; it belongs to its agent's owner. */
    BOT("bot"),
    GIT("git"),
    /** An account at a vendor, as {@code vendor/account}. */
    VENDOR("vendor");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The word it is stored by. */
    public String code() {
      return code;
    }

    static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("There is no kind of alias \"" + code + "\"");
    }
  }
}
