package io.goodhart.sandbox.state;

/**
 * Hears of every change, in order and under the workspace's lock: it must be quick and may not call
 * out.
 */
@FunctionalInterface
public interface ChangeListener {
  void changed(Change change, Contents contents);
}
