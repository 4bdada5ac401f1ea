package io.goodhart.sandbox.state;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The contents of the workspace behind their one lock. A decision and the changes it leads to are
 * made in one {@link #locked} call, so that no other comes in between.
 */
public final class WorkspaceState {
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Contents contents = new Contents();
  private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

  /** Adds a listener, which hears of the changes from now on. */
  public void listen(ChangeListener listener) {
    listeners.add(listener);
  }

  /** Reads or decides with nobody else in the room; may be nested. */
  public <T> T locked(Function<Contents, T> work) {
    lock.lock();
    try {
      return work.apply(contents);
    } finally {
      lock.unlock();
    }
  }

  /** Makes a change and tells the listeners. */
  public void record(Change change) {
    lock.lock();
    try {
      change.applyTo(contents);
      listeners.forEach(listener -> listener.changed(change, contents));
    } finally {
      lock.unlock();
    }
  }

  /** Makes a change that was already told in an earlier process. */
  void replay(LastingChange change) {
    lock.lock();
    try {
      change.applyTo(contents);
    } finally {
      lock.unlock();
    }
  }
}
