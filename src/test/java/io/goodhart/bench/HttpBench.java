package io.goodhart.bench;

import io.goodhart.edge.http.HttpServer;
import io.goodhart.edge.slack.SignedPost;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.edge.slack.listen.SlackMount;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Signed Slack events, on disk before the 200, beside a server that only checks signatures. */
final class HttpBench implements Benchmark {
  private static final int CONNECTIONS = 32;
  private static final int REQUESTS = 8_000;
  private static final int ROUNDS = 6;
  private static final int WARM_UP = 2;

  private int made;

  @Override
  public void run(Path folder, PrintWriter out) throws Exception {
    List<Measured> bare = new ArrayList<>();
    List<Measured> doors = new ArrayList<>();
    try (SlackHouse house = new SlackHouse(folder);
        SlackMount mount = house.mount();
        HttpServer server = house.serve(mount);
        SignatureServer signatures = new SignatureServer(SlackHouse.SECRET)) {
      for (int round = 0; round < ROUNDS; round++) {
        Measured only = measure(signatures.port());
        Measured kept = measure(server.port());
        if (round >= WARM_UP) {
          bare.add(only);
          doors.add(kept);
        }
      }
    }
    out.printf("%nhttp: %d connections, %,d events a round%n", CONNECTIONS, REQUESTS);
    print(out, "Jetty and HMAC alone", bare);
    print(out, "events committed before the 200", doors);
  }

  private Measured measure(int port) throws Exception {
    List<byte[]> requests = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      requests.add(event(made++));
    }
    Load load = new Load(port, requests);
    Cost cost = Cost.of(() -> load.run(CONNECTIONS));
    Expect.that(load.accepted() == REQUESTS, "An event was not taken");
    return new Measured(cost.without(load.clientCpuNanos()), load.millisOf(0.99));
  }

  private static void print(PrintWriter out, String what, List<Measured> rounds) {
    Cost cost = Cost.sum(rounds.stream().map(Measured::cost).toList());
    long requests = (long) REQUESTS * rounds.size();
    double p99 = rounds.stream().mapToDouble(Measured::p99).sorted().toArray()[rounds.size() / 2];
    out.printf(
        "  %-32s %,8.0f requests/s %7.1f CPU us/request, p99 %6.1f ms%n",
        what, cost.perSecond(requests), cost.cpuMicros(requests), p99);
  }

  /** Somebody mentions an agent. */
  private static byte[] event(int number) {
    String ts = 1_795_000_000L + number + ".000100";
    String body =
        """
        {"token":"t","team_id":"T0SANDBOX","api_app_id":"A0GOODHART","type":"event_callback",\
        "event_id":"Ev%d","event_time":1795000000,"event_context":"4-abc",\
        "authorizations":[{"enterprise_id":null,"team_id":"T0SANDBOX","user_id":"U0GOODHART",\
        "is_bot":true,"is_enterprise_install":false}],\
        "event":{"type":"message","client_msg_id":"5c1d","team":"T0SANDBOX",\
        "channel":"C0PAYMENTS","channel_type":"channel","blocks":[],"user":"U0ANNA","ts":"%s",\
        "event_ts":"%s","text":"<@U0HELPER> please look at the build of today"}}\
        """
            .formatted(number, ts, ts);
    String timestamp = Long.toString(SlackHouse.NOW.getEpochSecond());
    return Load.post(
        SlackMount.PATH,
        List.of(
            "Content-Type: application/json",
            "X-Slack-Request-Timestamp: " + timestamp,
            "X-Slack-Signature: " + SignedPost.sign(SlackHouse.SECRET, timestamp, body)),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private record Measured(Cost cost, double p99) {}
}
