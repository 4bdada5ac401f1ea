package io.goodhart.commands;

import io.goodhart.roster.MemberId;
import java.util.Optional;

/** Says to somebody, beside their own week, whether notes wait for them. */
@FunctionalInterface
public interface WaitingNotes {
  /** Says nothing. */
  WaitingNotes UNTOLD = asker -> Optional.empty();

  /** A sentence for the asker alone; empty where there is nothing to say. */
  Optional<String> of(MemberId asker);
}
