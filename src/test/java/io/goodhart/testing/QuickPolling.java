package io.goodhart.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Looks at once, and then often, at what a test waits for; in force for every class by {@code
 * META-INF/services}. Awaitility looks first after a tenth of a second, and journeys waited for
 * that more than for the bot. A limit is there for what never comes, so it leaves time to a machine
 * that is busy with something else.
 */
public final class QuickPolling implements BeforeAllCallback {
  private static final Duration INTERVAL = Duration.ofMillis(20);
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    Awaitility.setDefaultPollInterval(INTERVAL);
    Awaitility.setDefaultTimeout(LIMIT);
  }
}
