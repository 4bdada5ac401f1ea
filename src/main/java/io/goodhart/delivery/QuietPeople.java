package io.goodhart.delivery;

/** Keeps who asked for fewer direct messages. */
public interface QuietPeople {
  /** Whether they asked for quiet. */
  boolean isQuiet(String address);

  /** Turns quiet on or off. */
  void set(String address, boolean quiet);
}
