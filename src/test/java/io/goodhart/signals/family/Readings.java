package io.goodhart.signals.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.signals.week.MemberView;

/** What families say of a view, for tests. */
final class Readings {
  private Readings() {}

  static Reading of(PatternKind kind, MemberView view) {
    return of(kind, view, KnownTargets.NONE);
  }

  static Reading of(PatternKind kind, MemberView view, KnownTargets targets) {
    return Families.all(targets).stream()
        .filter(family -> family.kind() == kind)
        .findFirst()
        .orElseThrow()
        .read(view);
  }

  static double value(PatternKind kind, MemberView view) {
    Reading reading = of(kind, view);
    assertThat(reading).isInstanceOf(Reading.Measured.class);
    return ((Reading.Measured) reading).value();
  }
}
