package io.goodhart.sandbox.interaction;

import io.goodhart.sandbox.state.SandboxApp;

/**
 * Where an interaction came from, so that an answer finds its way back.
 *
 * @param ts of the message that was acted on; empty for a command
 * @param ephemeral whether that message is seen by the person alone
 */
record Origin(SandboxApp app, String user, String channel, String ts, boolean ephemeral) {
  static Origin command(SandboxApp app, String user, String channel) {
    return new Origin(app, user, channel, "", false);
  }

  boolean hasMessage() {
    return !ts.isEmpty();
  }
}
