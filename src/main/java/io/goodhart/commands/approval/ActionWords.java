package io.goodhart.commands.approval;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.Person;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import java.util.ArrayList;
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

  /** What would be done to what, such as {@code deploy payments-api to production}. */
  List<Piece> what(Action action) {
    String key = "approval.what." + action.kind().code();
    Piece tool = new Piece.Exactly(action.tool());
    List<Piece> pieces = new ArrayList<>();
    if (action.kind() == ActionClass.SHELL || action.kind() == ActionClass.OTHER) {
      pieces.addAll(
          action.target().isEmpty()
              ? texts.pieces(key, tool)
              : texts.pieces(key + ".on", tool, target(action)));
    } else {
      pieces.addAll(texts.pieces(key, target(action)));
    }
    if (!action.environment().isEmpty()) {
      String where = action.kind() == ActionClass.DEPLOY ? "approval.what.to" : "approval.what.in";
      pieces.add(new Piece.Words(" "));
      pieces.addAll(texts.pieces(where, new Piece.Exactly(action.environment())));
    }
    return pieces;
  }

  /** The same for somebody, if it is for anybody in particular. */
  List<Piece> whatForWhom(Action action) {
    List<Piece> pieces = new ArrayList<>(what(action));
    action
        .onBehalfOf()
        .ifPresent(whom -> pieces.addAll(texts.pieces("approval.what.for", someone(whom))));
    return pieces;
  }

  static Piece someone(Person person) {
    return new Piece.Someone(person.identity());
  }

  /** Pieces after pieces. */
  static List<Piece> joined(List<Piece> first, List<Piece> second) {
    List<Piece> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
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
