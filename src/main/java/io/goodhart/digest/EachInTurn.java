package io.goodhart.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Does something for each of several, so that one failure does not hold up the others. */
public final class EachInTurn<T> {
  private final List<T> all;

  private EachInTurn(List<T> all) {
    this.all = List.copyOf(all);
  }

  /** In this order. */
  public static <T> EachInTurn<T> of(List<T> all) {
    return new EachInTurn<>(all);
  }

  /**
   * Does it for all of them.
   *
   * @throws RuntimeException the first failure, with the others suppressed
   */
  public void run(Consumer<T> work) {
    List<RuntimeException> failures = new ArrayList<>();
    for (T one : all) {
      try {
        work.accept(one);
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      RuntimeException first = failures.get(0);
      failures.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }
}
