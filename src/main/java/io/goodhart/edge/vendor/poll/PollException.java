package io.goodhart.edge.vendor.poll;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A vendor could not be asked to the end; what was read before is kept. */
final class PollException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Trouble trouble;
  private final @Nullable Duration pause;

  PollException(Trouble trouble) {
    this.trouble = trouble;
    this.pause = null;
  }

  PollException(Trouble trouble, Throwable cause) {
    super(cause);
    this.trouble = trouble;
    this.pause = null;
  }

  PollException(Trouble trouble, Optional<Duration> pause) {
    this.trouble = trouble;
    this.pause = pause.orElse(null);
  }

  /** What went wrong. */
  Trouble trouble() {
    return trouble;
  }

  /** For how long the vendor asked to be left alone. */
  Optional<Duration> pause() {
    return Optional.ofNullable(pause);
  }
}
