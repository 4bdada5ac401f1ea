package io.goodhart.digest;

import io.goodhart.adoption.standing.Bunching;
import io.goodhart.adoption.standing.DigestEffect;
import io.goodhart.adoption.standing.TargetClock;
import io.goodhart.privacy.DisclosedActions;
import io.goodhart.privacy.DisclosedCost;
import io.goodhart.privacy.DisclosedNotes;
import io.goodhart.privacy.LookCount;
import java.util.Optional;

/**
 * What is told beside the rate of all teams; nothing of it is about a team or a person.
 *
 * @param bunching whether team-weeks gather just over the line
 * @param effect whether the digest itself causes activity; absent if that is not measured
 * @param clock how long the target has been in force and what came of it; absent if nobody knows
 *     since when
 * @param cost what the week cost and what came of it
 * @param looks how often data about single people was opened; absent if nobody can open it
 * @param notes what became of notes about patterns
 * @param agents what became of the actions that agents asked for; absent if nothing of it may be
 *     told
 */
public record OrgBackground(
    Bunching bunching,
    Optional<DigestEffect> effect,
    Optional<TargetClock> clock,
    Optional<DisclosedCost> cost,
    Optional<LookCount.Count> looks,
    DisclosedNotes notes,
    Optional<DisclosedActions> agents) {
  /** What is told of a week without notes and agents. */
  public OrgBackground(
      Bunching bunching,
      Optional<DigestEffect> effect,
      Optional<TargetClock> clock,
      Optional<DisclosedCost> cost,
      Optional<LookCount.Count> looks) {
    this(bunching, effect, clock, cost, looks, DisclosedNotes.NONE, Optional.empty());
  }
}
