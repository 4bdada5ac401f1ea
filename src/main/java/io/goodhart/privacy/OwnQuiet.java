package io.goodhart.privacy;

import io.goodhart.delivery.QuietPeople;
import io.goodhart.roster.Alias;

/** Whether somebody has fewer direct messages, for themselves to see and to change. */
public final class OwnQuiet {
  private final QuietPeople quiet;

  /** Reads from and writes to this store. */
  public OwnQuiet(QuietPeople quiet) {
    this.quiet = quiet;
  }

  /** Whether the asker has asked for quiet. */
  public boolean isOn(Alias asker) {
    return quiet.isQuiet(asker.account());
  }

  /** Turns quiet on or off for the asker. */
  public void set(Alias asker, boolean on) {
    quiet.set(asker.account(), on);
  }
}
