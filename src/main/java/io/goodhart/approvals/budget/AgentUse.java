package io.goodhart.approvals.budget;

import io.goodhart.approvals.action.Person;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;

/** Knows what agents used of models, as far as telemetry tells. */
@FunctionalInterface
public interface AgentUse {
  /**
   * What an agent used from a time on. Records that arrive late are in it once they arrived.
   *
   * @param owner as whose the telemetry comes
   * @param sessions in which the agent asked the gate; what the owner did in others is not its
   */
  Used since(Person owner, Set<String> sessions, Instant time);

  /**
   * What was used.
   *
   * @param tokens of all four kinds; empty if none could be seen, which is not the same as zero
   * @param cents what those with a price cost; empty if nothing that was seen has one
   * @param isPartlyPriced whether some of it has no price
   */
  record Used(OptionalLong tokens, OptionalLong cents, boolean isPartlyPriced) {
    /** Nothing could be seen. */
    public static final Used UNSEEN = new Used(OptionalLong.empty(), OptionalLong.empty(), false);
  }
}
