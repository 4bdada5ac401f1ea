package io.goodhart.commands;

import io.goodhart.roster.Alias;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Who asks, as the surface knows them.
 *
 * @param identity their identity there
 * @param zone the zone their clock shows; used where no team's zone applies
 * @param address asks the surface for their own address; only where the answer needs it
 */
public record Asker(Alias identity, ZoneId zone, OwnAddress address) {
  /** Somebody whose address the surface does not tell. */
  public Asker(Alias identity, ZoneId zone) {
    this(identity, zone, Optional::empty);
  }

  /** Tells the e-mail address that a surface has confirmed as somebody's own. */
  @FunctionalInterface
  public interface OwnAddress {
    /** The address; empty if there is none or the surface does not tell. */
    Optional<String> ask();
  }
}
