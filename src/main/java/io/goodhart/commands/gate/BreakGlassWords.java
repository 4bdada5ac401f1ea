package io.goodhart.commands.gate;

import io.goodhart.approvals.breakglass.OpenOutcome;
import io.goodhart.approvals.breakglass.Opening;
import io.goodhart.approvals.codes.CodeOutcome;
import io.goodhart.commands.Words;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Puts a break-glass into words; times are on the clock of whoever reads them. */
final class BreakGlassWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private final Texts texts;
  private final GateWords words;

  BreakGlassWords(Texts texts) {
    this.texts = texts;
    this.words = new GateWords(texts);
  }

  /** What holds now. */
  List<Piece> opened(Opening opening) {
    return texts.pieces(
        "glass.opened",
        said(opening.agent().value()),
        said(words.kind(opening.kind())),
        new Piece.Moment(opening.until()),
        said(day(opening.due())));
  }

  /** What whoever opened it did, behind their name. */
  List<Piece> news(Opening opening) {
    return texts.pieces(
        "glass.news",
        said(opening.reason()),
        said(opening.agent().value()),
        said(words.kind(opening.kind())),
        new Piece.Moment(opening.from()),
        new Piece.Moment(opening.until()),
        said(day(opening.due())));
  }

  /** What waits for its review, with the name of whoever opened it. */
  List<Piece> waiting(Opening opening, int actions) {
    return texts.pieces(
        "glass.line",
        said(opening.agent().value()),
        said(words.kind(opening.kind())),
        new Piece.DayAndTime(opening.from()),
        said(opening.reason()),
        said(actions(actions)),
        said(day(opening.due())),
        new Piece.Someone(opening.by().identity()));
  }

  String actions(int actions) {
    return Words.count(texts, "glass-actions", actions);
  }

  /** Why nothing was changed. */
  String refused(OpenOutcome outcome) {
    return outcome instanceof OpenOutcome.WithoutCode code
        ? code(code.why())
        : texts.say("glass.refused." + ((OpenOutcome.Refused) outcome).why().code());
  }

  private String code(CodeOutcome why) {
    if (why instanceof CodeOutcome.Wrong wrong) {
      return texts.say("glass.code.wrong", Integer.toString(wrong.triesLeft()));
    } else if (why instanceof CodeOutcome.Locked) {
      return texts.say("glass.code.locked");
    } else if (why instanceof CodeOutcome.Used) {
      return texts.say("glass.code.used");
    } else if (why instanceof CodeOutcome.Missing) {
      return texts.say("glass.code.missing");
    }
    return texts.say("glass.code.none");
  }

  private static Piece said(String words) {
    return new Piece.Words(words);
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
