package io.goodhart.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** A word that no part of Goodhart knows, and the forms in which it might leak. */
public final class Canary {
  /** The word. */
  public static final String WORD = "zanzibarquokkalullaby";

  /** Letters at both ends of a base64 text depend on the neighbours. */
  private static final int UNSURE = 3;

  private static final List<String> FORMS = forms();

  private Canary() {}

  /** The text with the word wherever it says CANARY. */
  public static String planted(String text) {
    return text.replace("CANARY", WORD);
  }

  /** Fails if the word is in the bytes: plain, UTF-16, hexadecimal or base64. */
  public static void assertAbsent(String where, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String lower = text.toLowerCase(Locale.ROOT);
    for (String form : FORMS) {
      assertThat(text.contains(form) || lower.contains(form))
          .as("%s holds the canary as \"%s\"", where, form)
          .isFalse();
    }
  }

  /** Fails if the word is in the text. */
  public static void assertAbsent(String where, String text) {
    assertAbsent(where, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> forms() {
    byte[] word = WORD.getBytes(StandardCharsets.US_ASCII);
    List<String> forms = new ArrayList<>(List.of(WORD, HexFormat.of().formatHex(word)));
    // Without its last zero it is the same in both orders of bytes.
    String wide = new String(WORD.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    forms.add(wide.substring(0, wide.length() - 1));
    for (int before = 0; before < 3; before++) {
      String coded =
          Base64.getEncoder()
              .encodeToString(("...".substring(0, before) + WORD).getBytes(StandardCharsets.UTF_8));
      forms.add(coded.substring(UNSURE + before, coded.length() - UNSURE - 2));
    }
    return List.copyOf(forms);
  }
}
