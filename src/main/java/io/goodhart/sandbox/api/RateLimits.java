package io.goodhart.sandbox.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Slack's rate limits as token buckets on the workspace's clock: per app and method, and for
 * posting per app and channel. While that clock stands still, nothing refills.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api/rate-limits">Rate limits</a>
 */
final class RateLimits {
  private record Rate(double burst, double perSecond) {
    static Rate perMinute(int calls) {
      return new Rate(calls, calls / 60.0);
    }
  }

  private record Bucket(double left, Instant at) {}

  private static final Rate TIER_2 = Rate.perMinute(20);
  private static final Rate TIER_3 = Rate.perMinute(50);
  private static final Rate TIER_4 = Rate.perMinute(100);
  private static final Rate HUNDREDS = Rate.perMinute(600);
  private static final Rate POSTING = new Rate(5, 1);

  private static final Map<String, Rate> RATES =
      Map.ofEntries(
          Map.entry("conversations.list", TIER_2),
          Map.entry("users.list", TIER_2),
          Map.entry("usergroups.list", TIER_2),
          Map.entry("usergroups.users.list", TIER_2),
          Map.entry("reactions.remove", TIER_2),
          Map.entry("chat.postEphemeral", TIER_4),
          Map.entry("conversations.members", TIER_4),
          Map.entry("users.info", TIER_4),
          Map.entry("views.open", TIER_4),
          Map.entry("views.push", TIER_4),
          Map.entry("views.update", TIER_4),
          Map.entry("views.publish", TIER_4),
          Map.entry("api.test", TIER_4),
          Map.entry("auth.test", HUNDREDS),
          Map.entry("chat.postMessage", HUNDREDS),
          Map.entry("chat.getPermalink", HUNDREDS));

  private final Map<String, Bucket> buckets = new HashMap<>();
  private final Clock clock;

  RateLimits(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts a call.
   *
   * @param channel the channel that is posted to; empty for other methods
   * @return the seconds to wait, or 0 when the call may go on
   */
  synchronized int secondsToWait(String appId, String method, String channel) {
    int forMethod = take(appId + " " + method, RATES.getOrDefault(method, TIER_3));
    if (forMethod > 0 || !method.equals("chat.postMessage")) {
      return forMethod;
    }
    return take(appId + " " + method + " " + channel, POSTING);
  }

  private int take(String key, Rate rate) {
    Instant now = clock.instant();
    Bucket before = buckets.getOrDefault(key, new Bucket(rate.burst(), now));
    double passed = Math.max(0, Duration.between(before.at(), now).toMillis() / 1000.0);
    double left = Math.min(rate.burst(), before.left() + passed * rate.perSecond());
    if (left < 1) {
      buckets.put(key, new Bucket(left, now));
      return (int) Math.ceil((1 - left) / rate.perSecond());
    }
    buckets.put(key, new Bucket(left - 1, now));
    return 0;
  }
}
