package io.goodhart.edge.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HttpServerTest {
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void aPathWithoutAMountIsNotFound() throws Exception {
    try (HttpServer server = start(0, new Mount("/here", new HealthServlet(List::of)))) {
      assertThat(get(server, "/here").statusCode()).isEqualTo(200);
      assertThat(get(server, "/there").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void nothingIsSaidAboutTheServerItself() throws Exception {
    try (HttpServer server = start(0, new Mount("/here", new HealthServlet(List::of)))) {
      assertThat(get(server, "/there").headers().map()).doesNotContainKey("server");
      assertThat(get(server, "/there").body()).doesNotContainIgnoringCase("jetty");
    }
  }

  @Test
  void aFailingServletShowsNoStackTrace() throws Exception {
    Mount failing =
        new Mount(
            "/fails",
            new HealthServlet(
                () -> {
                  throw new IllegalStateException("inner secret");
                }));
    try (HttpServer server = start(0, failing)) {
      HttpResponse<String> answer = get(server, "/fails");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).isEqualTo("Server Error\n");
    }
  }

  @Test
  void aTakenPortIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      HttpConfig config = new HttpConfig("127.0.0.1", taken.getLocalPort(), IDLE, 0);

      assertThatThrownBy(() -> HttpServer.start(config, List.of()))
          .isInstanceOf(PortTakenException.class)
          .hasMessageContaining("127.0.0.1 port " + taken.getLocalPort())
          .hasMessageContaining("choose another port");
    }
  }

  @Test
  void anAddressOfAnotherMachineIsNamed() {
    HttpConfig config = new HttpConfig("192.0.2.1", 0, IDLE, 0);

    assertThatThrownBy(() -> HttpServer.start(config, List.of()))
        .isInstanceOf(PortTakenException.class)
        .hasMessageContaining("192.0.2.1");
  }

  @Test
  void anAddressThatDoesNotResolveIsNamed() {
    HttpConfig config = new HttpConfig("no-such-host.invalid", 0, IDLE, 0);

    assertThatThrownBy(() -> HttpServer.start(config, List.of()))
        .isInstanceOf(PortTakenException.class)
        .hasMessageContaining("no-such-host.invalid");
  }

  @Test
  void bodiesThatTrickleAreClosedWhileOthersAreServed() throws Exception {
    HttpConfig config = new HttpConfig("127.0.0.1", 0, IDLE, 1_000);
    List<Mount> mounts =
        List.of(
            new Mount("/swallow", new SwallowingServlet()),
            new Mount("/healthz", new HealthServlet(List::of)));
    try (HttpServer server = HttpServer.start(config, mounts);
        Trickles trickles = Trickles.open(server.port(), 100)) {
      CompletableFuture<Void> trickling = CompletableFuture.runAsync(trickles::untilAllAreClosed);

      while (!trickling.isDone()) {
        assertThat(get(server, "/healthz").statusCode()).isEqualTo(200);
      }

      trickling.get(1, TimeUnit.SECONDS);
      assertThat(trickles.areClosed()).isTrue();
    }
  }

  @Test
  void aSilentConnectionIsClosed() throws Exception {
    HttpConfig config = new HttpConfig("127.0.0.1", 0, Duration.ofMillis(300), 0);
    try (HttpServer server =
            HttpServer.start(config, List.of(new Mount("/healthz", new HealthServlet(List::of))));
        Socket silent = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      silent.setSoTimeout((int) PATIENCE.toMillis());

      assertThat(silent.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void whoIsAnsweredBeforeTheBodyIsReadSeesTheAnswerAllTheSame() throws Exception {
    byte[] piece = new byte[1 << 20];
    int pieces = 16;
    String head = "POST /here HTTP/1.1\r\nHost: bot\r\nContent-Length: %d\r\n\r\n";
    try (HttpServer server = start(0, new Mount("/here", new HealthServlet(List::of)));
        Socket sender = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      sender.setSoTimeout((int) PATIENCE.toMillis());
      OutputStream out = sender.getOutputStream();
      out.write(head.formatted(pieces * piece.length).getBytes(US_ASCII));
      for (int i = 0; i < pieces; i++) {
        out.write(piece);
      }

      byte[] answer = sender.getInputStream().readNBytes("HTTP/1.1 405".length());
      assertThat(new String(answer, US_ASCII)).isEqualTo("HTTP/1.1 405");
    }
  }

  @Test
  void closingFinishesTheRequestInHand() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    HealthServlet slow =
        new HealthServlet(
            () -> {
              asked.countDown();
              return awaited(go) ? List.of() : List.of("never let go");
            });
    HttpServer server = start(0, new Mount("/slow", slow));
    int port = server.port();
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request(server, "/slow"), BodyHandlers.ofString());
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

    CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
    await().atMost(PATIENCE).until(() -> !accepts(port));
    go.countDown();

    assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    closing.get(10, TimeUnit.SECONDS);
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static HttpServer start(int port, Mount mount) {
    return HttpServer.start(new HttpConfig("127.0.0.1", port, IDLE, 0), List.of(mount));
  }

  private HttpResponse<String> get(HttpServer server, String path) throws Exception {
    return client.send(request(server, path), BodyHandlers.ofString());
  }

  private static HttpRequest request(HttpServer server, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .timeout(PATIENCE)
        .build();
  }

  /** Requests whose bodies come a byte at a time. */
  private record Trickles(List<Socket> sockets) implements AutoCloseable {
    static Trickles open(int port, int count) throws IOException {
      List<Socket> sockets = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(1);
        socket
            .getOutputStream()
            .write(
                "POST /swallow HTTP/1.1\r\nHost: bot\r\nContent-Length: 100000\r\n\r\n"
                    .getBytes(US_ASCII));
        sockets.add(socket);
      }
      return new Trickles(sockets);
    }

    void untilAllAreClosed() {
      await()
          .pollInterval(Duration.ofMillis(200))
          .atMost(Duration.ofSeconds(20))
          .until(() -> sockets.stream().filter(Trickles::trickles).count() == 0);
    }

    boolean areClosed() {
      return sockets.stream().noneMatch(Trickles::trickles);
    }

    /** Sends one more byte; whether the server still listens to it. */
    private static boolean trickles(Socket socket) {
      try {
        OutputStream out = socket.getOutputStream();
        out.write('x');
        InputStream in = socket.getInputStream();
        while (in.read() >= 0) {
          // The refusal comes before the end.
        }
        return false;
      } catch (SocketTimeoutException e) {
        return true;
      } catch (SocketException e) {
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }
}
