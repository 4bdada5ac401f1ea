package io.goodhart.commands.approval;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.Person;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import java.util.List;

/** Puts an action into words, without its arguments. */
final class ActionWords {
  private static final int LONGEST_TARGET = 200;
  private static final int LONGEST_TITLE_PART = 60;
  private static final String ELLIPSIS = "\u2026";

  private final Texts texts;

  ActionWords(Texts texts) {
    this.texts = texts;
  }

  /** What it is in a few words without names, such as {@code deploy to production}. */
  String title(Action action) {
    String key = "approval.title." + action.kind().code();
    return switch (action.kind()) {
      case DEPLOY ->
          action.environment().isEmpty()
              ? texts.say(key + ".anywhere")
              : texts.say(key, shortened(action.environment(), LONGEST_TITLE_PART));
      case OTHER -> texts.say(key, shortened(action.tool(), LONGEST_TITLE_PART));
      case EMAIL, SLACK_POST, SLACK_ADMIN, SHELL, FILE, NETWORK, PAYMENT -> texts.say(key);
    };
  }

  /** What it is in a word or two, such as {@code deploy}. */
  String noun(Action action) {
    return texts.say("approval.noun." + action.kind().code());
  }

  /** What would be done to what, such as {@code deploy payments-api to production}. */
  Piece what(Action action) {
    Piece what = new Piece.Together(toWhat(action));
    if (action.environment().isEmpty()) {
      return what;
    }
    String where = action.kind() == ActionClass.DEPLOY ? "approval.what.to" : "approval.what.in";
    return together(where, what, new Piece.Exactly(action.environment()));
  }

  /** The same for somebody, if it is for anybody in particular. */
  Piece whatForWhom(Action action) {
    return action
        .onBehalfOf()
        .map(whom -> together("approval.what.for", what(action), someone(whom)))
        .orElseGet(() -> what(action));
  }

  private List<Piece> toWhat(Action action) {
    String key = "approval.what." + action.kind().code();
    if (action.kind() != ActionClass.SHELL && action.kind() != ActionClass.OTHER) {
      return texts.pieces(key, target(action));
    }
    Piece tool = new Piece.Exactly(action.tool());
    return action.target().isEmpty()
        ? texts.pieces(key, tool)
        : texts.pieces(key + ".on", tool, target(action));
  }

  private Piece together(String key, Piece... gaps) {
    return new Piece.Together(texts.pieces(key, gaps));
  }

  static Piece someone(Person person) {
    return new Piece.Someone(person.identity());
  }

  private Piece target(Action action) {
    return action.target().isEmpty()
        ? new Piece.Words(texts.say("approval.what.something"))
        : new Piece.Exactly(shortened(action.target(), LONGEST_TARGET));
  }

  /** At most so many characters, between code points. */
  static String shortened(String text, int most) {
    int points = text.codePointCount(0, text.length());
    return points <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + ELLIPSIS;
  }
}
