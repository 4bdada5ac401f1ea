package io.goodhart.app;

import io.goodhart.signals.Finding;
import io.goodhart.signals.Judgement;
import io.goodhart.signals.Odds;
import io.goodhart.signals.Verdict;
import io.goodhart.signals.family.PatternKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One row of the signals: a person's week.
 *
 * @param developer the person's name here
 * @param score how much of it does not stand up, 0 to 1
 * @param flag whether it would be left out of the strict count if its note stayed unanswered
 * @param families the kinds of patterns worth a word, the strongest first
 * @param evidence what was measured, beside what is usual
 */
record SignalRow(
    String week,
    String developer,
    double score,
    boolean flag,
    List<String> families,
    String evidence,
    Odds odds) {
  static SignalRow of(Judgement judgement, String developer) {
    return new SignalRow(
        judgement.found().week().toString(),
        developer,
        judgement.score().value(),
        judgement.verdict().isPattern(),
        judgement.kinds().stream().map(PatternKind::code).toList(),
        evidence(judgement),
        judgement.odds());
  }

  private static String evidence(Judgement judgement) {
    String found =
        judgement.kinds().stream()
            .flatMap(
                kind ->
                    judgement.found().findings().stream().filter(finding -> finding.kind() == kind))
            .map(SignalRow::words)
            .collect(Collectors.joining("; "));
    if (judgement.verdict() instanceof Verdict.Explained) {
      return "explained by a sanction";
    }
    if (judgement.verdict() instanceof Verdict.NotEnough notEnough) {
      String reason = notEnough.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      return "not enough evidence (" + reason + ")" + (found.isEmpty() ? "" : "; " + found);
    }
    return found;
  }

  private static String words(Finding finding) {
    String own =
        finding.ownUsual().isPresent()
            ? String.format(Locale.ROOT, "own usual %.2f, ", finding.ownUsual().getAsDouble())
            : "";
    return String.format(
        Locale.ROOT,
        "%s %.2f on %d (%speople usually %.2f)",
        finding.kind().code(),
        finding.measured().value(),
        finding.measured().of(),
        own,
        finding.peers().middle());
  }
}
