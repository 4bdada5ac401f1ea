package io.goodhart.intake;

import io.goodhart.roster.Alias;
import io.goodhart.roster.TokenHash;
import java.util.Optional;

/**
 * What a sender of telemetry may do.
 *
 * @param owner the member that everything sent with it belongs to, whatever the payload claims
 * @param takesIdentity whether, without an owner, the payload may say whose activity it is
 * @param token the ingest token that it is, if it is one
 */
public record IngestKey(Optional<Alias> owner, boolean takesIdentity, Optional<TokenHash> token) {
  /** A key shared by a collector, which passes on what many people sent. */
  public static final IngestKey COLLECTOR = new IngestKey(Optional.empty(), true);

  /** A key that is not a token. */
  public IngestKey(Optional<Alias> owner, boolean takesIdentity) {
    this(owner, takesIdentity, Optional.empty());
  }

  /** The key that somebody's token is. */
  static IngestKey of(Alias owner, TokenHash token) {
    return new IngestKey(Optional.of(owner), false, Optional.of(token));
  }
}
