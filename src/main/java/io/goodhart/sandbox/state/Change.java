package io.goodhart.sandbox.state;

/**
 * Something that happened in the workspace; told to listeners in the order in which it happened.
 */
public sealed interface Change permits LastingChange, PassingChange {
  /** Makes the change. Called once, under the workspace's lock. */
  void applyTo(Contents contents);
}
