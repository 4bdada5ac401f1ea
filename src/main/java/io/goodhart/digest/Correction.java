package io.goodhart.digest;

import io.goodhart.digest.Digest.Reason;
import io.goodhart.digest.Digest.Status;
import io.goodhart.privacy.Figure;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How late data changes what a channel was told, where it changes enough to say so.
 *
 * <p>A count that moves by fewer than three is left as it stands, unless the status changes; then
 * the size of the change is not told.
 *
 * @param before how the week stood when it was posted
 * @param changesStatus whether it stands otherwise now
 * @param size by how many the count changed; absent if that is not for telling
 */
record Correction(Status before, boolean changesStatus, OptionalInt size) {
  private static final int SMALLEST_SIZE = 3;

  /** The correction that {@code now} is of what was said; absent if nothing is to be said. */
  static Optional<Correction> of(SaidFigure said, Digest now) {
    if (now.reason().equals(Optional.of(Reason.SMALL_TEAM))) {
      return Optional.empty();
    }
    return of(said, SaidFigure.of(now, said.at()));
  }

  /** The same of all teams; where one of theirs was corrected, theirs is, whatever it changed. */
  static Optional<Correction> of(SaidFigure said, OrgDigest now, boolean aTeamWasCorrected) {
    return of(said, SaidFigure.of(now, said.at()))
        .or(
            () ->
                aTeamWasCorrected
                    ? Optional.of(new Correction(said.status(), false, OptionalInt.empty()))
                    : Optional.empty());
  }

  private static Optional<Correction> of(SaidFigure said, SaidFigure after) {
    boolean changesStatus = said.status() != after.status();
    int apart = apart(said.active(), after.active());
    if (!changesStatus && apart < SMALLEST_SIZE) {
      return Optional.empty();
    }
    boolean told = apart >= SMALLEST_SIZE && isExact(said.active()) && isExact(after.active());
    return Optional.of(
        new Correction(
            said.status(), changesStatus, told ? OptionalInt.of(apart) : OptionalInt.empty()));
  }

  /** How far apart two counts are at least; nothing can be said if one is not shown. */
  private static int apart(Optional<Figure.Range> before, Optional<Figure.Range> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return 0;
    }
    int up = after.get().from() - before.get().to();
    int down = before.get().from() - after.get().to();
    return Math.max(0, Math.max(up, down));
  }

  private static boolean isExact(Optional<Figure.Range> figure) {
    return figure.map(Figure.Range::isExact).orElse(false);
  }
}
