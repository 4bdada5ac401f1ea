/**
 * OTLP/HTTP telemetry in: decodes metrics, logs and traces of agents and hands usage to the intake.
 *
 * <p>One record kind per tool is authoritative; the others add nothing, so no token counts twice.
 */
@NullMarked
package io.goodhart.edge.otlp;

import org.jspecify.annotations.NullMarked;
