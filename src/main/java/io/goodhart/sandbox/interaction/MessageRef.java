package io.goodhart.sandbox.interaction;

import io.goodhart.sandbox.state.SandboxMessage;

/** A message or ephemeral, by its channel and time stamp. */
public record MessageRef(String channel, String ts) implements PressTarget {
  public static MessageRef of(SandboxMessage message) {
    return new MessageRef(message.channel(), message.ts());
  }
}
