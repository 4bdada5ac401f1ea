package io.goodhart.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every store of people who want quiet must do. */
public abstract class QuietPeopleContract {
  /** A store that is empty at the start of a test. */
  protected abstract QuietPeople store();

  @Test
  void quietIsOffUntilSomebodyTurnsItOn() {
    assertThat(store().isQuiet("UANNA")).isFalse();

    store().set("UANNA", true);
    store().set("UANNA", true);

    assertThat(store().isQuiet("UANNA")).isTrue();
    assertThat(store().isQuiet("UBEN")).isFalse();
  }

  @Test
  void quietIsTurnedOff() {
    store().set("UANNA", true);

    store().set("UANNA", false);
    store().set("UANNA", false);

    assertThat(store().isQuiet("UANNA")).isFalse();
  }
}
