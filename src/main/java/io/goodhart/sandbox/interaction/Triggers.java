package io.goodhart.sandbox.interaction;

import io.goodhart.sandbox.wire.Secrets;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The {@code trigger_id}s that let an app open a modal: good once, for three seconds of the
 * workspace's clock, and only for the app that got it.
 */
public final class Triggers {
  private record Trigger(String user, String appId, Instant issuedAt, boolean used) {}

  private static final Duration LIFE = Duration.ofSeconds(3);
  private static final int KEPT = 10_000;

  private final Map<String, Trigger> issued = new LinkedHashMap<>();
  private final Clock clock;
  private final Secrets secrets;

  public Triggers(Clock clock, Secrets secrets) {
    this.clock = clock;
    this.secrets = secrets;
  }

  public synchronized String issue(String user, String appId) {
    String id = secrets.id("") + "." + secrets.hex(8);
    issued.put(id, new Trigger(user, appId, clock.instant(), false));
    if (issued.size() > KEPT) {
      issued.remove(issued.keySet().iterator().next());
    }
    return id;
  }

  /**
   * Uses a trigger up.
   *
   * @return the person who acted
   * @throws SlackRefusal {@code invalid_trigger_id}, {@code exchanged_trigger_id} the second time,
   *     {@code expired_trigger_id} after three seconds
   */
  public synchronized String spend(String id, String appId) {
    Trigger trigger = issued.get(id);
    if (trigger == null || !trigger.appId().equals(appId)) {
      throw new SlackRefusal("invalid_trigger_id");
    }
    if (trigger.used()) {
      throw new SlackRefusal("exchanged_trigger_id");
    }
    if (Duration.between(trigger.issuedAt(), clock.instant()).compareTo(LIFE) > 0) {
      throw new SlackRefusal("expired_trigger_id");
    }
    issued.put(id, new Trigger(trigger.user(), appId, trigger.issuedAt(), true));
    return trigger.user();
  }
}
