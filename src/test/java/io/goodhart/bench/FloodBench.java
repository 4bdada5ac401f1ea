package io.goodhart.bench;

import io.goodhart.activity.ActivityStore;
import io.goodhart.edge.http.HttpConfig;
import io.goodhart.edge.http.HttpServer;
import io.goodhart.edge.http.Mount;
import io.goodhart.edge.otlp.OtlpConfig;
import io.goodhart.edge.otlp.OtlpServlet;
import io.goodhart.intake.IngestKey;
import io.goodhart.intake.IntakeConfig;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Senders that are faster than the store: nothing is lost, and memory stays bounded. */
final class FloodBench implements Benchmark {
  private static final int SENDERS = 64;
  private static final int BODIES = 1_200;
  private static final int STORE_MILLIS = 150;
  private static final IntakeConfig SMALL_QUEUE =
      new IntakeConfig(10_000, 5_000, Duration.ofDays(35), Duration.ofDays(1));

  @Override
  public void run(Path folder, PrintWriter out) throws Exception {
    List<byte[]> requests = new ArrayList<>();
    for (byte[] body : CodexBodies.onlyCounting().next(BODIES)) {
      requests.add(
          Load.post(
              "/v1/logs",
              List.of("Content-Type: application/x-protobuf", "Authorization: Bearer any"),
              body));
    }
    try (Stack stack = new Stack(folder, SMALL_QUEUE, FloodBench::slow);
        HttpServer server = server(stack);
        HeapWatch heap = new HeapWatch()) {
      Load load = new Load(server.port(), requests);
      Cost cost = Cost.of(() -> load.run(SENDERS));
      long stored = stack.activity.usageByTool().get(0).records();
      long sent = (long) BODIES * CodexBodies.RECORDS;
      System.gc();
      out.printf(
          "%nflood: %d senders, a store that takes %d ms longer each time, room for %,d records%n"
              + "  %,d records sent, %,d stored, %,d times 503, %.1f s%n"
              + "  heap: peak %d MiB, live at most %d MiB, of which requests to send %d MiB%n",
          SENDERS,
          STORE_MILLIS,
          SMALL_QUEUE.queueRecords(),
          sent,
          stored,
          load.turnedAway(),
          cost.seconds(),
          heap.peakMiB(),
          heap.liveMiB(),
          requests.stream().mapToLong(request -> request.length).sum() >> 20);
      Expect.that(load.accepted() == BODIES && stored == sent, "Records were lost or doubled");
    }
  }

  private static ActivityStore slow(ActivityStore store) {
    return (ActivityStore)
        Proxy.newProxyInstance(
            ActivityStore.class.getClassLoader(),
            new Class<?>[] {ActivityStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("append")) {
                TimeUnit.MILLISECONDS.sleep(STORE_MILLIS);
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  static HttpServer server(Stack stack) {
    OtlpServlet servlet =
        new OtlpServlet(
            OtlpConfig.DEFAULT,
            stack.intake,
            stack.door,
            secret -> Optional.of(IngestKey.COLLECTOR),
            stack.reduction,
            stack.clock);
    return HttpServer.start(
        new HttpConfig("127.0.0.1", 0, Duration.ofSeconds(30), 0),
        List.of(new Mount("/v1/logs", servlet)));
  }
}
