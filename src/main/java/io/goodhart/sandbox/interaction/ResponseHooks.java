package io.goodhart.sandbox.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Secrets;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The {@code response_url}s by which an app answers an interaction later: five times within thirty
 * minutes of the workspace's clock.
 */
public final class ResponseHooks {
  private record Hook(Origin origin, Instant issuedAt, int uses) {}

  private static final int MAX_USES = 5;
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int KEPT = 10_000;

  private final Map<String, Hook> issued = new LinkedHashMap<>();
  private final Answers answers;
  private final URI base;
  private final Clock clock;
  private final Secrets secrets;

  ResponseHooks(Answers answers, URI base, Clock clock, Secrets secrets) {
    this.answers = answers;
    this.base = base;
    this.clock = clock;
    this.secrets = secrets;
  }

  /** A new address for answers to an interaction. */
  synchronized String issue(Origin origin) {
    String key = secrets.hex(16);
    issued.put(key, new Hook(origin, clock.instant(), 0));
    if (issued.size() > KEPT) {
      issued.remove(issued.keySet().iterator().next());
    }
    return base + key;
  }

  /**
   * Carries out an answer that was sent to an address.
   *
   * @throws SlackRefusal {@code no_service} for an unknown address, {@code used_url}, {@code
   *     expired_url}, or what is wrong with the message
   */
  public void answer(String key, ObjectNode body) {
    answers.show(use(key), body);
  }

  private synchronized Origin use(String key) {
    Hook hook = issued.get(key);
    if (hook == null) {
      throw new SlackRefusal("no_service");
    }
    if (Duration.between(hook.issuedAt(), clock.instant()).compareTo(LIFE) > 0) {
      throw new SlackRefusal("expired_url");
    }
    if (hook.uses() >= MAX_USES) {
      throw new SlackRefusal("used_url");
    }
    issued.put(key, new Hook(hook.origin(), hook.issuedAt(), hook.uses() + 1));
    return hook.origin();
  }
}
