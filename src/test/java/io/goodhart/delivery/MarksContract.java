package io.goodhart.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What all marks must do. */
public abstract class MarksContract {
  /** Marks of which none is set at the start of a test. */
  protected abstract Marks marks();

  @Test
  void aMarkThatWasNeverSetIsAbsent() {
    assertThat(marks().get("digest")).isEmpty();
  }

  @Test
  void theLastValueStays() {
    marks().set("digest", "2026-W46");
    marks().set("digest", "2026-W47");
    marks().set("other", "x");

    assertThat(marks().get("digest")).contains("2026-W47");
  }
}
