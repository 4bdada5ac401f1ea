package io.goodhart.approvals.policy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of files and folders that a path or a command may have in it. */
final class WrittenNames {
  /** Whatever ends a name in a path, an address or a command. */
  private static final Pattern BETWEEN =
      Pattern.compile("[\\s/\\\\\"'`;|&()<>{}=,:@#%!^$~+]+", Pattern.UNICODE_CHARACTER_CLASS);

  /** What a shell leaves out of a name. */
  private static final Pattern QUOTING = Pattern.compile("[\\\\\"']");

  private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

  private WrittenNames() {}

  /** All of them; of what can be read in two ways, both. */
  static Set<WrittenName> in(String text) {
    // Letters that some file systems take for others; what looks alike only is another name.
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Set<String> readings = new HashSet<>();
    readings.add(plain);
    readings.add(QUOTING.matcher(plain).replaceAll(""));
    if (plain.indexOf('%') >= 0) {
      readings.add(decoded(plain));
    }
    return readings.stream()
        .flatMap(reading -> Arrays.stream(BETWEEN.split(reading)))
        .filter(name -> !name.isEmpty())
        .map(WrittenName::new)
        .collect(Collectors.toSet());
  }

  private static String decoded(String text) {
    // Names that matter are in ASCII, so single bytes are enough.
    return ENCODED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    new String(
                        new byte[] {(byte) Integer.parseInt(found.group(1), 16)},
                        StandardCharsets.ISO_8859_1)))
        .toLowerCase(Locale.ROOT);
  }
}
