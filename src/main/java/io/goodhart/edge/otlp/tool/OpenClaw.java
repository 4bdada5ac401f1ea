package io.goodhart.edge.otlp.tool;

import static io.goodhart.edge.otlp.decode.Attribute.OPENCLAW_CHANNEL;
import static io.goodhart.edge.otlp.decode.Attribute.OPENCLAW_MODEL;
import static io.goodhart.edge.otlp.decode.Attribute.OPENCLAW_TOKEN;
import static io.goodhart.edge.otlp.decode.Attribute.SERVICE_NAME;

import io.goodhart.activity.RunningTotal.Bucket;
import io.goodhart.activity.Trigger;
import io.goodhart.edge.otlp.decode.NumberPoint;
import io.goodhart.edge.otlp.decode.Origin;
import java.util.Optional;
import java.util.Set;

/**
 * OpenClaw.
 *
 * <p>Its settings can rename the prefix of the metric but not the attributes. Two of its six kinds
 * of token, {@code prompt} and {@code total}, repeat the other four. It says nothing of people, so
 * only the key that it sends with tells whose it is. Newer versions name the agent as well and send
 * the same tokens by the GenAI conventions, which adds nothing.
 */
final class OpenClaw implements ToolProfile {
  private static final String SUFFIX = ".tokens";

  /** Channels on which a schedule speaks, not a person. */
  private static final Set<String> UNATTENDED = Set.of("cron", "heartbeat");

  @Override
  public String tool() {
    return "openclaw";
  }

  @Override
  public boolean sends(Origin origin) {
    return origin.scope().equals("openclaw")
        || origin.resource().text(SERVICE_NAME).orElse("").startsWith("openclaw");
  }

  @Override
  public Optional<Series> point(String metric, NumberPoint point) {
    if (!metric.endsWith(SUFFIX)) {
      return Optional.empty();
    }
    return bucket(point.attributes().text(OPENCLAW_TOKEN).orElse(""))
        .map(bucket -> new Series(bucket, point.attributes().text(OPENCLAW_MODEL), trigger(point)));
  }

  private static Trigger trigger(NumberPoint point) {
    boolean scheduled = UNATTENDED.contains(point.attributes().text(OPENCLAW_CHANNEL).orElse(""));
    return scheduled ? Trigger.AGENT : Trigger.UNKNOWN;
  }

  private static Optional<Bucket> bucket(String token) {
    return switch (token) {
      case "input" -> Optional.of(Bucket.INPUT);
      case "output" -> Optional.of(Bucket.OUTPUT);
      case "cache_read" -> Optional.of(Bucket.CACHE_READ);
      case "cache_write" -> Optional.of(Bucket.CACHE_WRITE);
      default -> Optional.empty();
    };
  }
}
