package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.privacy.DisclosedNotes;
import io.goodhart.privacy.Figure;
import io.goodhart.privacy.Saving;
import io.goodhart.privacy.Sum;
import io.goodhart.signals.family.PatternKind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoteSentencesTest {
  private static final Saving SAVING = new Saving(new Sum.About(BigDecimal.valueOf(1_140)), 6);

  private final NoteSentences sentences = new NoteSentences(new Texts());

  @Test
  void whatIsTooFewIsNotTold() {
    DisclosedNotes few = new DisclosedNotes(Figure.between(0, 2), Optional.empty(), Map.of());

    assertThat(sentences.ofTeam(few)).isEmpty();
    assertThat(sentences.ofAll(few)).isEmpty();
    assertThat(sentences.ofTeam(DisclosedNotes.NONE)).isEmpty();
  }

  @Test
  void aTeamIsToldWhatWasExplainedAndWhatTheRestStandsFor() {
    DisclosedNotes notes = new DisclosedNotes(Figure.exactly(4), Optional.of(SAVING), Map.of());

    assertThat(sentences.ofTeam(notes))
        .containsExactly(
            "*Explained.* 4 people said what a pattern in their activity was. It counts in full.",
            "*Could be saved.* What the strict count leaves out stands for about 6% of tokens,"
                + " about $1,140, estimated.");
  }

  @Test
  void everybodyIsToldTheKindsTooTheMostCommonFirst() {
    DisclosedNotes notes =
        new DisclosedNotes(
            Figure.exactly(4),
            Optional.of(SAVING),
            Map.of(PatternKind.EVEN_PACE, 3, PatternKind.NEAR_COPIES, 5, PatternKind.PADDING, 3));

    assertThat(sentences.ofAll(notes))
        .containsExactly(
            "What the strict count leaves out stands for about 6% of tokens, about $1,140,"
                + " estimated, which could be saved.",
            "Most often left out: close copies (5 people), even intervals (3 people), much text"
                + " along (3 people). That says what was seen, not why.",
            "4 people said what a pattern in their activity was. It counts in full.");
  }
}
