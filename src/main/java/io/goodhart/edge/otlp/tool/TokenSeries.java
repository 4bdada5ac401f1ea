package io.goodhart.edge.otlp.tool;

import io.goodhart.activity.RunningTotal.Bucket;
import java.util.Optional;

/**
 * What a point of a token metric counts.
 *
 * @param bucket which tokens
 * @param model the model, if named
 */
record TokenSeries(Bucket bucket, Optional<String> model) {}
