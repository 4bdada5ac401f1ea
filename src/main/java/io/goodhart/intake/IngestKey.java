package io.goodhart.intake;

import io.goodhart.roster.Alias;
import java.util.Optional;

/**
 * What a sender of telemetry may do.
 *
 * @param owner the member that everything sent with it belongs to, whatever the payload claims
 * @param takesIdentity whether, without an owner, the payload may say whose activity it is
 */
public record IngestKey(Optional<Alias> owner, boolean takesIdentity) {
  /** A key shared by a collector, which passes on what many people sent. */
  public static final IngestKey COLLECTOR = new IngestKey(Optional.empty(), true);
}
