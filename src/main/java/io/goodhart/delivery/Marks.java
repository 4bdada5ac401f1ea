package io.goodhart.delivery;

import java.util.Optional;

/** Small facts about the installation that outlive a restart, such as how far a job got. */
public interface Marks {
  /** The value kept under this name. */
  Optional<String> get(String name);

  /** Keeps a value under this name. */
  void set(String name, String value);
}
