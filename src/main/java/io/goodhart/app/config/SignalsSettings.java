package io.goodhart.app.config;

import io.goodhart.signals.SignalsConfig;
import io.goodhart.signals.family.KnownTargets;
import io.goodhart.signals.family.PatternKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the settings under {@code signals}. */
final class SignalsSettings {
  private static final String CODES =
      Arrays.stream(PatternKind.values()).map(PatternKind::code).collect(Collectors.joining("|"));
  private static final Pattern LIST =
      Pattern.compile("|((" + CODES + ")(\\s*,\\s*(" + CODES + "))*)");

  private SignalsSettings() {}

  static SignalsConfig read(SettingsReader s) {
    SignalsConfig defaults = SignalsConfig.DEFAULT;
    return new SignalsConfig(
        new KnownTargets(
            s.integer("signals.known-targets.active-days", 0, 0, 7),
            s.integer("signals.known-targets.weekly-requests", 0, 0, 1_000_000),
            s.integer("signals.known-targets.weekly-tokens", 0, 0, 2_000_000_000)),
        kinds(
            s.text(
                "signals.off",
                "",
                LIST,
                "empty, or kinds of patterns with commas between: " + CODES.replace("|", ", "))),
        s.integer("signals.least-score-percent", defaults.leastScorePercent(), 50, 99),
        s.integer("signals.least-prompts", defaults.leastPrompts(), 20, 500),
        s.integer("signals.least-weeks", defaults.leastWeeks(), 2, 8));
  }

  private static Set<PatternKind> kinds(String list) {
    Set<PatternKind> kinds = EnumSet.noneOf(PatternKind.class);
    for (String code : list.split(",", -1)) {
      for (PatternKind kind : PatternKind.values()) {
        if (kind.code().equals(code.strip())) {
          kinds.add(kind);
        }
      }
    }
    return kinds;
  }
}
