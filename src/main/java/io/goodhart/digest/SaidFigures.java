package io.goodhart.digest;

import java.util.Optional;

/** Keeps what digests said, by the key of their message. */
public interface SaidFigures {
  /** Keeps what the message is going to say; once the message is reserved nothing changes it. */
  void keep(String key, SaidFigure figure);

  /** What the message says. */
  Optional<SaidFigure> of(String key);
}
