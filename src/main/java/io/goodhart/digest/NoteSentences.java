package io.goodhart.digest;

import io.goodhart.privacy.DisclosedNotes;
import io.goodhart.privacy.Figure;
import io.goodhart.privacy.Saving;
import io.goodhart.signals.family.PatternKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says what became of notes about patterns, in counts and neutral words; nothing where a count is
 * too small to be told.
 */
record NoteSentences(Texts texts) {
  private static final int MOST_KINDS = 3;

  /** For a team: what was explained, and what the strict count's part stands for. */
  List<String> ofTeam(DisclosedNotes notes) {
    List<String> said = new ArrayList<>();
    explained(notes, "notes.explained.team").ifPresent(said::add);
    notes.saving().map(saving -> saving(saving, "notes.saving.team")).ifPresent(said::add);
    return said;
  }

  /** For everybody: the same, and the kinds of patterns. */
  List<String> ofAll(DisclosedNotes notes) {
    List<String> said = new ArrayList<>();
    notes.saving().map(saving -> saving(saving, "notes.saving")).ifPresent(said::add);
    kinds(notes.kinds()).ifPresent(said::add);
    explained(notes, "notes.explained").ifPresent(said::add);
    return said;
  }

  private String saving(Saving saving, String key) {
    return texts.say(
        key,
        Integer.toString(saving.tokensPercent()),
        CostSentence.money(saving.dollars().amount()));
  }

  private Optional<String> explained(DisclosedNotes notes, String key) {
    return notes.explained() instanceof Figure.Range range && range.isExact()
        ? Optional.of(texts.say(key, FigureWords.number(range.from())))
        : Optional.empty();
  }

  private Optional<String> kinds(Map<PatternKind, Integer> kinds) {
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    String listed =
        kinds.entrySet().stream()
            .sorted(
                Map.Entry.<PatternKind, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_KINDS)
            .map(
                kind ->
                    texts.say(
                        "notes.kind",
                        texts.say("note.name." + kind.getKey().code()),
                        FigureWords.number(kind.getValue())))
            .collect(Collectors.joining(", "));
    return Optional.of(texts.say("notes.kinds", listed));
  }
}
