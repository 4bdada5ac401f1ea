package io.goodhart.digest;

import io.goodhart.privacy.DisclosedAdoption;
import io.goodhart.privacy.Figure;
import java.time.Instant;
import java.util.Optional;

/**
 * What a digest that was posted said, in so far as a correction could change it.
 *
 * @param status how the week stood
 * @param active the headline's count; absent where there was no figure
 * @param at when it was computed
 */
public record SaidFigure(Digest.Status status, Optional<Figure.Range> active, Instant at) {
  /** What this digest says. */
  static SaidFigure of(Digest digest, Instant at) {
    return of(digest.status(), digest.reason().isEmpty(), digest.adoption(), at);
  }

  /** What this digest of all teams says of everybody. */
  static SaidFigure of(OrgDigest digest, Instant at) {
    return of(digest.status(), digest.reason().isEmpty(), digest.adoption(), at);
  }

  private static SaidFigure of(
      Digest.Status status, boolean hasFigure, DisclosedAdoption adoption, Instant at) {
    return new SaidFigure(
        status,
        hasFigure && adoption.active() instanceof Figure.Range range
            ? Optional.of(range)
            : Optional.empty(),
        at);
  }
}
