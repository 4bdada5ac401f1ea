package io.goodhart.sandbox.conversation;

import io.goodhart.sandbox.state.SandboxApp;
import java.util.Optional;

/**
 * Who does something: a person, or an app as its bot user.
 *
 * @param app empty for a person
 */
public record Caller(String userId, Optional<SandboxApp> app) {
  public static Caller person(String userId) {
    return new Caller(userId, Optional.empty());
  }

  public static Caller app(SandboxApp app) {
    return new Caller(app.botUserId(), Optional.of(app));
  }
}
