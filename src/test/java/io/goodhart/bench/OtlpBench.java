package io.goodhart.bench;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Batch;
import io.goodhart.activity.Stored;
import io.goodhart.edge.http.HttpServer;
import io.goodhart.edge.otlp.OtlpConfig;
import io.goodhart.edge.otlp.decode.ProtobufDecoder;
import io.goodhart.edge.otlp.decode.Signal;
import io.goodhart.edge.otlp.tool.Normaliser;
import io.goodhart.intake.Door;
import io.goodhart.intake.IngestKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Log records decoded, attributed and committed, beside the least that decoding and storing them
 * can cost.
 */
final class OtlpBench implements Benchmark {
  private static final int ROUNDS = 30;

  /** Until then the compiler takes as much of the CPU as what it compiles. */
  private static final int WARM_UP = 24;

  private static final int BODIES = 250;
  private static final int SENDERS = 4;
  private static final int UNDER_WAY = 64;
  private static final int GROUP = 5_000;
  private static final LocalDate TODAY = LocalDate.ofInstant(Company.NOW, ZoneOffset.UTC);

  @Override
  public void run(Path folder, PrintWriter out) throws Exception {
    run(folder.resolve("captured"), CodexBodies.asCaptured(), "as captured, 2 of 12 kept", out);
    run(folder.resolve("counting"), CodexBodies.onlyCounting(), "all kept", out);
  }

  private static void run(Path folder, CodexBodies bodies, String what, PrintWriter out)
      throws Exception {
    List<Cost> walks = new ArrayList<>();
    List<Cost> inserts = new ArrayList<>();
    List<Cost> paths = new ArrayList<>();
    List<Cost> posts = new ArrayList<>();
    long rows = 0;
    try (Stack stack = new Stack(folder);
        RawInsert raw = new RawInsert(folder.resolve("raw.db"));
        HttpServer server = FloodBench.server(stack)) {
      Company.hire(stack.roster, 1_000);
      for (int round = 0; round < ROUNDS; round++) {
        List<byte[]> sent = bodies.next(BODIES);
        List<byte[]> posted = bodies.next(BODIES);
        List<List<long[]>> groups = groups(stack, sent);
        rows = groups.stream().mapToLong(List::size).sum();
        Cost walk = Cost.of(() -> walk(sent));
        Cost insert = Cost.of(() -> insert(raw, groups));
        Cost path = Cost.of(() -> store(stack, sent));
        Cost post = post(server, posted);
        if (round >= WARM_UP) {
          walks.add(walk);
          inserts.add(insert);
          paths.add(path);
          posts.add(post);
        }
      }
      Expect.that(
          stack.activity.usageByTool().get(0).records() > 0, "Nothing of all that was stored");
    }
    long records = (long) BODIES * CodexBodies.RECORDS * (ROUNDS - WARM_UP);
    rows *= ROUNDS - WARM_UP;
    out.printf("%notlp, %s: %,d records, %,d rows%n", what, records, rows);
    print(out, "bare CodedInputStream walk", Cost.sum(walks), records);
    print(out, "bare JDBC insert of the rows", Cost.sum(inserts), records);
    print(out, "decoded, attributed, committed", Cost.sum(paths), records);
    print(out, "the same over HTTP", Cost.sum(posts), records);
    out.printf(
        "  %-32s %17.2f%n",
        "ratio to walk + insert (CPU)",
        (double) Cost.sum(paths).cpuNanos()
            / (Cost.sum(walks).cpuNanos() + Cost.sum(inserts).cpuNanos()));
  }

  private static void print(PrintWriter out, String what, Cost cost, long records) {
    out.printf(
        "  %-32s %,9.0f records/s %7.2f CPU us/record%n",
        what, cost.perSecond(records), cost.cpuMicros(records));
  }

  private static void walk(List<byte[]> bodies) throws IOException {
    long sum = 0;
    for (byte[] body : bodies) {
      sum += WireWalk.read(body);
    }
    Expect.that(sum != 0, "The walk found nothing");
  }

  private static void insert(RawInsert raw, List<List<long[]>> groups) throws Exception {
    for (List<long[]> group : groups) {
      Expect.that(raw.insert(group) == group.size(), "A row was there already");
    }
  }

  /** Everything that happens to bodies between HTTP and the disk. */
  private static void store(Stack stack, List<byte[]> bodies) throws IOException {
    Deque<CompletableFuture<Stored>> underWay = new ArrayDeque<>();
    for (byte[] body : bodies) {
      if (underWay.size() == UNDER_WAY) {
        settle(underWay.removeFirst());
      }
      underWay.addLast(stack.intake.offer(decode(stack, stack.door, body)).orElseThrow());
    }
    underWay.forEach(OtlpBench::settle);
  }

  private static void settle(CompletableFuture<Stored> outcome) {
    Expect.that(outcome.join().duplicate() == 0, "A record was there already");
  }

  private static Batch decode(Stack stack, Door door, byte[] body) throws IOException {
    Normaliser normaliser =
        new Normaliser(IngestKey.COLLECTOR, door, CodexBodies.RECORDS, OtlpConfig.DEFAULT.genAi());
    new ProtobufDecoder(stack.reduction)
        .decode(Signal.LOGS, new ByteArrayInputStream(body), normaliser);
    return normaliser.batch(TODAY);
  }

  /** The rows that the bodies become, as many together as the intake commits at once. */
  private static List<List<long[]>> groups(Stack stack, List<byte[]> bodies) throws IOException {
    List<List<long[]>> groups = new ArrayList<>();
    int perGroup = GROUP / CodexBodies.RECORDS;
    for (int start = 0; start < bodies.size(); start += perGroup) {
      List<long[]> group = new ArrayList<>();
      for (byte[] body : bodies.subList(start, Math.min(start + perGroup, bodies.size()))) {
        decode(stack, new Door(), body).events().forEach(event -> group.add(row(event)));
      }
      group.sort(Comparator.<long[]>comparingLong(row -> row[0]).thenComparingLong(row -> row[1]));
      groups.add(group);
    }
    return groups;
  }

  private static long[] row(ActivityEvent event) {
    return new long[] {
      event.head().id().at().toEpochMilli(),
      event.head().id().key(),
      Math.floorMod(event.head().subject().code().hashCode(), 1_000),
      1,
      1,
      event.head().session().orElse(0),
      event.kind().code(),
      event.head().trigger().code(),
      event.tokens().input(),
      event.tokens().output(),
      event.tokens().cacheRead(),
      event.tokens().cacheWrite(),
      event.fingerprint().orElse(0),
      0,
      0
    };
  }

  private static Cost post(HttpServer server, List<byte[]> bodies) throws Exception {
    List<byte[]> requests = new ArrayList<>();
    for (byte[] body : bodies) {
      requests.add(
          Load.post(
              "/v1/logs",
              List.of("Content-Type: application/x-protobuf", "Authorization: Bearer any"),
              body));
    }
    Load load = new Load(server.port(), requests);
    Cost cost = Cost.of(() -> load.run(SENDERS));
    Expect.that(load.accepted() == requests.size(), "A body was not taken");
    return cost.without(load.clientCpuNanos());
  }
}
