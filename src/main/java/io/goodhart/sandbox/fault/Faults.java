package io.goodhart.sandbox.fault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The switches for tests: how the Web API fails, and what is wrong with the requests to apps.
 *
 * <p>Faults of one method are used up in the order in which they were asked for. Switches on
 * outgoing requests stay until changed or {@link #clear() cleared}. Safe for use by several
 * threads.
 */
public final class Faults {
  private final Map<String, Queue<MethodFault>> planned = new HashMap<>();
  private final List<Runnable> onRelease = new CopyOnWriteArrayList<>();
  private int extraCopies;
  private Duration skew = Duration.ZERO;
  private boolean badSignature;
  private boolean held;

  /** Plans faults of one Web API method, such as {@code chat.postMessage}. */
  public MethodSwitch onMethod(String method) {
    return new MethodSwitch(faults -> plan(method, faults), 1);
  }

  /** Sends every event {@code n} more times, with the same event id. */
  public synchronized void duplicateEvents(int n) {
    extraCopies = n;
  }

  /** Moves the signed time stamp of every request: negative is old, positive is in the future. */
  public synchronized void timestampSkew(Duration skew) {
    this.skew = skew;
  }

  /** Signs every request with a wrong secret. */
  public synchronized void badSignature() {
    badSignature = true;
  }

  /** Keeps back events until {@link #releaseEvents()}; commands and presses still go out. */
  public synchronized void holdEvents() {
    held = true;
  }

  /** Lets the events that were kept back go out, in order. */
  public void releaseEvents() {
    synchronized (this) {
      held = false;
    }
    onRelease.forEach(Runnable::run);
  }

  /** Takes all faults away and releases held events. */
  public void clear() {
    synchronized (this) {
      planned.clear();
      extraCopies = 0;
      skew = Duration.ZERO;
      badSignature = false;
    }
    releaseEvents();
  }

  /** The fault of the next call of a method, which is thereby used up. */
  public synchronized Optional<MethodFault> next(String method) {
    return Optional.ofNullable(planned.get(method)).map(Queue::poll);
  }

  public synchronized int extraCopies() {
    return extraCopies;
  }

  public synchronized Duration timestampSkew() {
    return skew;
  }

  public synchronized boolean signsBadly() {
    return badSignature;
  }

  public synchronized boolean holdsEvents() {
    return held;
  }

  /** Registers what to do when events are released. */
  public void whenReleased(Runnable action) {
    onRelease.add(action);
  }

  private synchronized void plan(String method, List<MethodFault> faults) {
    planned.computeIfAbsent(method, m -> new ArrayDeque<>()).addAll(faults);
  }
}
