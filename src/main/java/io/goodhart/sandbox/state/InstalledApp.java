package io.goodhart.sandbox.state;

import java.util.Optional;

/**
 * An app with what has become of its token.
 *
 * @param refusal the error code its calls get; empty while all is well
 */
public record InstalledApp(SandboxApp app, Optional<String> refusal) {
  static InstalledApp of(SandboxApp app) {
    return new InstalledApp(app, Optional.empty());
  }

  InstalledApp refused(String code) {
    return new InstalledApp(app, Optional.of(code));
  }

  /** Whether its token works; only then does it get events. */
  public boolean isInstalled() {
    return refusal.isEmpty();
  }
}
