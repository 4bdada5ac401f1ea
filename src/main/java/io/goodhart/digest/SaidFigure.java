package io.goodhart.digest;

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
    return new SaidFigure(
        digest.status(),
        digest.reason().isEmpty() && digest.adoption().active() instanceof Figure.Range range
            ? Optional.of(range)
            : Optional.empty(),
        at);
  }
}
