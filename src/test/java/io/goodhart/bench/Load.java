package io.goodhart.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends prepared requests over a number of connections that stay open, each with one request at a
 * time. As small a client as can be, and one that knows what it used of the CPU itself.
 */
final class Load {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
  private static final int PAUSE_MILLIS = 20;
  private static final String LENGTH = "content-length:";
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int port;
  private final List<byte[]> requests;
  private final long[] nanos;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final AtomicLong clientCpu = new AtomicLong();

  Load(int port, List<byte[]> requests) {
    this.port = port;
    this.requests = requests;
    this.nanos = new long[requests.size()];
  }

  /** A request as its bytes. */
  static byte[] post(String path, List<String> headers, byte[] body) {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
            + body.length
            + "\r\n"
            + String.join("\r\n", headers)
            + "\r\n\r\n";
    request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(body);
    return request.toByteArray();
  }

  /** Sends all of them, and those that were turned away with 503 again until they are taken. */
  void run(int connections) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(connections);
    try {
      List<Callable<Void>> senders = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        senders.add(this::send);
      }
      for (Future<Void> sender : pool.invokeAll(senders)) {
        sender.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private Void send() throws IOException, InterruptedException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream();
        InputStream in = new BufferedInputStream(socket.getInputStream())) {
      socket.setTcpNoDelay(true);
      for (int i = next.getAndIncrement(); i < requests.size(); i = next.getAndIncrement()) {
        long start = System.nanoTime();
        int status = exchange(requests.get(i), out, in);
        while (status == UNAVAILABLE) {
          turnedAway.incrementAndGet();
          TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
          status = exchange(requests.get(i), out, in);
        }
        nanos[i] = System.nanoTime() - start;
        if (status == OK) {
          accepted.incrementAndGet();
        }
      }
    }
    clientCpu.addAndGet(THREADS.getCurrentThreadCpuTime());
    return null;
  }

  private static int exchange(byte[] request, OutputStream out, InputStream in) throws IOException {
    out.write(request);
    String status = line(in);
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
    }
    in.skipNBytes(length);
    return Integer.parseInt(status.split(" ", -1)[1]);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The server hung up");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /** How many requests were answered with 200. */
  int accepted() {
    return accepted.get();
  }

  /** How often a request was answered with 503. */
  int turnedAway() {
    return turnedAway.get();
  }

  /** What the senders used of the CPU. */
  long clientCpuNanos() {
    return clientCpu.get();
  }

  /** How long this part of the requests took at most, from the first try to the answer. */
  double millisOf(double part) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1e6;
  }
}
