package io.goodhart.edge.otlp.tool;

import static io.goodhart.edge.otlp.decode.Attribute.OPENCLAW_MODEL;
import static io.goodhart.edge.otlp.decode.Attribute.OPENCLAW_TOKEN;

import io.goodhart.activity.RunningTotal.Bucket;
import io.goodhart.edge.otlp.decode.NumberPoint;
import java.util.Optional;

/**
 * OpenClaw.
 *
 * <p>Its settings can rename the prefix of the metric but not the attributes. Two of its six kinds
 * of token, {@code prompt} and {@code total}, repeat the other four. It says nothing of people, so
 * only the key that it sends with tells whose it is.
 */
final class OpenClaw implements ToolProfile {
  private static final String SUFFIX = ".tokens";

  @Override
  public String tool() {
    return "openclaw";
  }

  @Override
  public Optional<TokenSeries> point(String metric, NumberPoint point) {
    if (!metric.endsWith(SUFFIX)) {
      return Optional.empty();
    }
    return bucket(point.attributes().text(OPENCLAW_TOKEN).orElse(""))
        .map(bucket -> new TokenSeries(bucket, point.attributes().text(OPENCLAW_MODEL)));
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
