package io.goodhart.edge.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Source;
import io.goodhart.activity.TokenUsage;
import io.goodhart.intake.Tally;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.resource.v1.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Other bodies than those captured, of the same clients: more turns, calls of tools, restarts and
 * people, in pieces of any size, in both encodings, some of them sent again. They add up to what
 * was put in. A failure names the seed that makes its bodies again.
 */
@Timeout(60)
class OtherBodiesTest {
  private static final int ROUNDS = 25;
  private static final List<String> PEOPLE =
      List.of("anna@example.dev", "Ben@Example.dev", "cem@example.dev");
  private static final List<String> KINDS = List.of("input", "output", "cache_read", "cache_write");

  private final TelemetryServer server = new TelemetryServer();
  private long nanos =
      (TelemetryServer.NOW.toEpochMilli() - Duration.ofDays(2).toMillis()) * 1_000_000;

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(LogClient.class)
  void sessionsOfSeveralTurnsAddUp(LogClient client) {
    Map<String, Total> expected = new HashMap<>();
    for (long seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      List<LogRecord> records = new ArrayList<>();
      for (int session = 0; session <= random.nextInt(3); session++) {
        String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        Total total = expected.computeIfAbsent(person, same -> new Total());
        session(client, random, "session-" + seed + "-" + session, total)
            .forEach(record -> records.add(LogClient.by(person, record)));
      }
      send(client, records, random);

      assertThat(totals(client.tool)).as("seed %d", seed).isEqualTo(byCode(expected));
    }

    assertThat(server.countsAddUp()).isTrue();
    assertThat(server.tally.count(Source.OTLP, Tally.Outcome.MALFORMED)).isZero();
  }

  /** A turn is a prompt and calls of the model with tools between them. */
  private List<LogRecord> session(LogClient client, Random random, String session, Total total) {
    List<LogRecord> records = new ArrayList<>();
    for (int turn = 0; turn <= random.nextInt(4); turn++) {
      records.add(client.prompt(session, next(random)));
      total.prompts++;
      for (int call = 0; call <= random.nextInt(3); call++) {
        TokenUsage used =
            new TokenUsage(
                random.nextInt(5_000),
                random.nextInt(900),
                random.nextInt(20_000),
                client.tellsCacheWrites() ? random.nextInt(300) : 0);
        records.add(client.call(session, next(random), used));
        records.add(client.toolResult(session, next(random)));
        total.add(used);
      }
    }
    return records;
  }

  private void send(LogClient client, List<LogRecord> records, Random random) {
    int sent = 0;
    while (sent < records.size()) {
      int end = Math.min(records.size(), sent + 1 + random.nextInt(6));
      Capture body = Capture.of(client.request(records.subList(sent, end)));
      for (int time = 0; time <= random.nextInt(2); time++) {
        post(body, random);
      }
      sent = end;
    }
  }

  private void post(Capture body, Random random) {
    Capture form = random.nextBoolean() ? body : body.inTheOtherEncoding();
    int status =
        switch (random.nextInt(3)) {
          case 0 -> server.post(form).statusCode();
          case 1 -> server.postGzipped(form).statusCode();
          default -> server.postChunked(form).statusCode();
        };
    assertThat(status).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"openclaw.tokens", "acme.tokens"})
  void aGatewayThatIsRestartedAddsUp(String metric) {
    TokenUsage expected = TokenUsage.NONE;
    for (long seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      Gateway gateway = new Gateway(metric, "gateway-" + seed % 3, next(random));
      for (int export = 0; export <= random.nextInt(5); export++) {
        TokenUsage grown = gateway.work(random);
        expected = sum(expected, grown);
        Capture body = Capture.of(gateway.request(next(random)));
        for (int time = 0; time <= random.nextInt(2); time++) {
          post(body, random);
        }
      }
      assertThat(totals("openclaw").values())
          .as("seed %d", seed)
          .extracting(Total::used)
          .containsExactly(expected);
    }

    assertThat(server.countsAddUp()).isTrue();
  }

  /** Something happens between a microsecond and a minute later, never at the same time. */
  private long next(Random random) {
    nanos += 1_000L + (long) (random.nextDouble() * random.nextDouble() * 60e9);
    return nanos;
  }

  private Map<String, Total> totals(String tool) {
    Map<String, Total> totals = new HashMap<>();
    for (ActivityEvent event : server.store.events()) {
      assertThat(event.head().tool()).isEqualTo(tool);
      Total total = totals.computeIfAbsent(event.head().subject().code(), same -> new Total());
      total.prompts += event instanceof ActivityEvent.Prompt ? 1 : 0;
      total.add(event.tokens());
    }
    return totals;
  }

  private static Map<String, Total> byCode(Map<String, Total> byEmail) {
    Map<String, Total> byCode = new HashMap<>();
    byEmail.forEach((email, total) -> byCode.put("email:" + email.toLowerCase(Locale.ROOT), total));
    return byCode;
  }

  private static TokenUsage sum(TokenUsage one, TokenUsage other) {
    return new TokenUsage(
        one.input() + other.input(),
        one.output() + other.output(),
        one.cacheRead() + other.cacheRead(),
        one.cacheWrite() + other.cacheWrite());
  }

  private static KeyValue attribute(String name, String value) {
    return KeyValue.newBuilder()
        .setKey(name)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  private static final class Total {
    private int prompts;
    private TokenUsage used = TokenUsage.NONE;

    private void add(TokenUsage more) {
      used = sum(used, more);
    }

    private TokenUsage used() {
      return used;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Total total && total.prompts == prompts && total.used.equals(used);
    }

    @Override
    public int hashCode() {
      return used.hashCode() + prompts;
    }

    @Override
    public String toString() {
      return prompts + " prompts, " + used;
    }
  }

  /** An OpenClaw gateway from its start to its end; its counters begin at nothing. */
  private static final class Gateway {
    private final String metric;
    private final String name;
    private final long start;
    private final Map<String, Long> counters = new HashMap<>();

    private Gateway(String metric, String name, long start) {
      this.metric = metric;
      this.name = name;
      this.start = start;
    }

    /** Counts some calls, and says what they used; the totals it counts too repeat that. */
    private TokenUsage work(Random random) {
      long[] used = new long[KINDS.size()];
      for (int kind = 0; kind < used.length; kind++) {
        used[kind] = random.nextInt(4) == 0 ? 0 : random.nextInt(3_000);
        counters.merge(KINDS.get(kind), used[kind], Long::sum);
        counters.merge("total", used[kind], Long::sum);
      }
      counters.merge("prompt", used[0] + used[2] + used[3], Long::sum);
      return new TokenUsage(used[0], used[1], used[2], used[3]);
    }

    private ExportMetricsServiceRequest request(long at) {
      List<NumberDataPoint> points = new ArrayList<>();
      counters.forEach(
          (kind, value) ->
              points.add(
                  NumberDataPoint.newBuilder()
                      .setStartTimeUnixNano(start)
                      .setTimeUnixNano(at)
                      .setAsDouble(value)
                      .addAttributes(attribute("openclaw.token", kind))
                      .addAttributes(attribute("openclaw.model", "acme-1"))
                      .addAttributes(attribute("openclaw.channel", "webchat"))
                      .addAttributes(attribute("openclaw.agent", "unknown"))
                      .build()));
      Collections.shuffle(points, new Random(at));
      Sum sum =
          Sum.newBuilder()
              .setIsMonotonic(true)
              .setAggregationTemporality(AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE)
              .addAllDataPoints(points)
              .build();
      return ExportMetricsServiceRequest.newBuilder()
          .addResourceMetrics(
              ResourceMetrics.newBuilder()
                  .setResource(
                      Resource.newBuilder()
                          .addAttributes(attribute("service.name", "openclaw-gateway"))
                          .addAttributes(attribute("host.name", name)))
                  .addScopeMetrics(
                      ScopeMetrics.newBuilder()
                          .addMetrics(Metric.newBuilder().setName(metric).setSum(sum))))
          .build();
    }
  }
}
