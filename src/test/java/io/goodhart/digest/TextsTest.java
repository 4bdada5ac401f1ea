package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.goodhart.signals.family.PatternKind;
import io.goodhart.testing.SentenceFile;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final SentenceFile SENTENCES = SentenceFile.read();

  @Test
  void everyKeyThatIsSaidHasASentence() {
    assertThat(SENTENCES.keys()).containsAll(SENTENCES.keysSaidInFull());
  }

  @Test
  void everySentenceIsSaidSomewhere() {
    Set<String> unused = new TreeSet<>(SENTENCES.keys());
    unused.removeIf(SENTENCES::canBeSaid);

    assertThat(unused).isEmpty();
  }

  @Test
  void everyKindOfPatternHasANameAndASentence() {
    for (PatternKind kind : PatternKind.values()) {
      assertThat(SENTENCES.keys())
          .contains(
              "note.kind." + kind.code(), "note.name." + kind.code(), "note.often." + kind.code());
    }
  }

  @Test
  void everyKindOfPatternHasAtLeastTwoInnocentExplanations() {
    for (PatternKind kind : PatternKind.values()) {
      assertThat(SENTENCES.sentences().get("note.often." + kind.code())).contains(" or ");
    }
  }

  @Test
  void noKeyStandsTwiceInTheFile() {
    assertThat(SENTENCES.keysInOrder()).doesNotHaveDuplicates();
  }

  /** VOICE: people, not users; a pattern, never a reason; nobody is told on. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "users?",
        "fraud\\w*",
        "cheat\\w*",
        "abus\\w*",
        "suspect\\w*",
        "offend\\w*",
        "complian\\w*",
        "violat\\w*",
        "anomal\\w*",
        "scor(e|es|ed|ing)",
        "rank",
        "laggards?",
        "failed to",
        "short",
        "just \\S+ of",
        "only \\S+ of",
        "people below",
        "adopted",
        "fake\\w*",
        "gam(ed|ing)",
        "invalid",
        "flag\\w*",
        "alert\\w*",
        "signals?",
        "detect\\w*",
        "cases?",
        "missing",
        "dark",
        "non-reporting",
        "quota",
        "mandate\\w*",
        "accessed",
        "audited",
        "actioned",
        "policy engine",
        "kill\\w*",
        "blocked",
        "!"
      })
  void noSentenceHasAWordThatWeDoNotSay(String word) {
    String bounded = word.equals("!") ? word : "\\b" + word + "\\b";
    Pattern forbidden = Pattern.compile(bounded, Pattern.CASE_INSENSITIVE);

    Map<String, String> having = new TreeMap<>(SENTENCES.sentences());
    having.values().removeIf(forbidden.asPredicate().negate());

    assertThat(having).isEmpty();
  }

  @Test
  void anApostropheIsDoubledAndAGapIsWhole() {
    assertThat(SENTENCES.sentences())
        .allSatisfy(
            (key, sentence) -> {
              assertThat(sentence.replace("''", "")).as(key).doesNotContain("'");
              assertThat(sentence.replaceAll("\\{\\d}", "")).as(key).doesNotContain("{", "}");
            });
  }

  @Test
  void aKeyWithoutASentenceIsAnError() {
    assertThatThrownBy(() -> new Texts().say("no.such.key"))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  void aNumberThatIsNotFormattedIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Texts().say("percent.exactly", 80.5))
        .withMessageContaining("percent.exactly");
  }

  @Test
  void whatAGapHoldsIsNotReadAsAPattern() {
    assertThat(new Texts().say("percent.exactly", "{0} o'clock {1}"))
        .isEqualTo("exactly {0} o'clock {1}");
  }
}
