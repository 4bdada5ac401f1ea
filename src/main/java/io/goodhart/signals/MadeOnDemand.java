package io.goodhart.signals;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A list whose elements are made each time somebody asks for one, so that they need not be in
 * memory all at once.
 */
final class MadeOnDemand<S, T> extends AbstractList<T> implements RandomAccess {
  private final List<S> sources;
  private final Function<S, T> make;

  /** Makes an element of each source. */
  MadeOnDemand(List<S> sources, Function<S, T> make) {
    this.sources = sources;
    this.make = make;
  }

  @Override
  public T get(int index) {
    return make.apply(sources.get(index));
  }

  @Override
  public int size() {
    return sources.size();
  }
}
