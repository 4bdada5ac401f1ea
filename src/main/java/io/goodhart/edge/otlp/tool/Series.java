package io.goodhart.edge.otlp.tool;

import io.goodhart.activity.RunningTotal.Bucket;
import io.goodhart.activity.Trigger;
import java.util.Optional;

/**
 * What a point of a metric counts.
 *
 * @param bucket tokens of which kind, or outcomes
 * @param model the model, if named
 * @param trigger who set going what it counts
 */
record Series(Bucket bucket, Optional<String> model, Trigger trigger) {
  /** A series that does not say who set it going. */
  Series(Bucket bucket, Optional<String> model) {
    this(bucket, model, Trigger.UNKNOWN);
  }
}
