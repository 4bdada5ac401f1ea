package io.goodhart.commands;

import io.goodhart.digest.Message;
import java.util.Optional;

/** Something that stands on somebody's Home, for their eyes alone. */
@FunctionalInterface
public interface HomePart {
  /** What stands there for them; empty if it does not concern them. */
  Optional<Message> of(Asker asker);
}
