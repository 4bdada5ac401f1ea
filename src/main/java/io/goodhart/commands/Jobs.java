package io.goodhart.commands;

import java.time.Instant;
import java.util.List;

/** What runs by itself, and when next. */
@FunctionalInterface
public interface Jobs {
  /** The jobs, by name. */
  List<Job> next();

  /**
   * Something that runs by itself.
   *
   * @param name what it is called
   * @param at when it runs next
   */
  record Job(String name, Instant at) {}
}
