package io.goodhart.edge.http;

import io.goodhart.activity.Source;
import io.goodhart.delivery.Outbox;
import io.goodhart.intake.Door;
import io.goodhart.intake.Tally;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * What the process counts, as Prometheus reads it.
 *
 * <p>{@code goodhart_intake_received_records_total} equals the sum of {@code
 * goodhart_intake_records_total} over its outcomes, for each source, once nothing is under way.
 */
public final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics gc = new JvmGcMetrics();

  /** Exposes the counters of the intake and the outbox. */
  public Metrics(Door door, Tally tally, Outbox outbox) {
    for (Source source : Source.values()) {
      FunctionCounter.builder("goodhart.intake.received", door, d -> d.received(source))
          .description("Records that came in, counted before anything was decoded")
          .baseUnit("records")
          .tag("source", source.code())
          .register(registry);
      for (Tally.Outcome outcome : Tally.Outcome.values()) {
        FunctionCounter.builder("goodhart.intake", tally, t -> t.count(source, outcome))
            .description("Records by what became of them; they add up to those received")
            .baseUnit("records")
            .tag("source", source.code())
            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
            .register(registry);
      }
    }
    Gauge.builder("goodhart.outbox.waiting", outbox, Outbox::waiting)
        .description("Messages that are reserved and have not arrived yet")
        .baseUnit("messages")
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    gc.bindTo(registry);
  }

  /** Counts by a name of somebody else's, such as refused signatures. */
  public void count(String name, String description, LongSupplier value) {
    FunctionCounter.builder(name, value, LongSupplier::getAsLong)
        .description(description)
        .register(registry);
  }

  /** Everything, in Prometheus' text format. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    gc.close();
    registry.close();
  }
}
