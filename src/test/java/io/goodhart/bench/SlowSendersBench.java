package io.goodhart.bench;

import io.goodhart.edge.http.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A thousand connections that send a byte a second do not hold up anybody else. */
final class SlowSendersBench implements Benchmark {
  private static final int SLOW = 1_000;
  private static final int SECONDS = 5;
  private static final double LONGEST_MILLIS = 1_000;
  private static final byte[] HEAD =
      String.join(
              "\r\n",
              "POST /v1/logs HTTP/1.1",
              "Host: localhost",
              "Content-Length: 100000",
              "Content-Type: application/x-protobuf",
              "Authorization: Bearer any",
              "",
              "")
          .getBytes(StandardCharsets.US_ASCII);

  @Override
  public void run(Path folder, PrintWriter out) throws Exception {
    CodexBodies bodies = CodexBodies.asCaptured();
    List<Socket> slow = new ArrayList<>();
    double longest = 0;
    try (Stack stack = new Stack(folder);
        HttpServer server = FloodBench.server(stack)) {
      normal(server.port(), bodies.next(1).get(0)); // Loads classes; that is not what is measured.
      try {
        for (int i = 0; i < SLOW; i++) {
          Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
          slow.add(socket);
          socket.getOutputStream().write(HEAD);
        }
        for (int second = 0; second < SECONDS; second++) {
          for (Socket socket : slow) {
            socket.getOutputStream().write(0x0a);
          }
          longest = Math.max(longest, normal(server.port(), bodies.next(1).get(0)));
          TimeUnit.SECONDS.sleep(1);
        }
      } finally {
        close(slow);
      }
    }
    out.printf(
        "%nslow: beside %,d senders of a byte a second a normal body is stored in %.0f ms at"
            + " most%n",
        SLOW, longest);
    Expect.that(longest < LONGEST_MILLIS, "A normal request had to wait");
  }

  private static double normal(int port, byte[] body) throws Exception {
    byte[] request =
        Load.post(
            "/v1/logs",
            List.of("Content-Type: application/x-protobuf", "Authorization: Bearer any"),
            body);
    Load load = new Load(port, List.of(request));
    load.run(1);
    Expect.that(load.accepted() == 1, "The body was not taken");
    return load.millisOf(1);
  }

  private static void close(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
