package io.goodhart.edge.webhook;

import io.goodhart.intake.IngestKey;
import java.util.function.Predicate;

/**
 * A way in.
 *
 * @param key what its bearer may do
 * @param admits whether it is good for this body
 */
record Pass(IngestKey key, Predicate<byte[]> admits) {}
