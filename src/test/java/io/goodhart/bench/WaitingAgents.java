package io.goodhart.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Agents that each ask for one action and wait on a connection of their own. A program of its own,
 * because every connection is a file at both of its ends. It prints a line for each answer: the
 * request, and when the answer had come, in microseconds since 1970.
 */
final class WaitingAgents {
  private static final int ANSWER_BYTES = 2048;
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private WaitingAgents() {}

  /**
   * Asks {@code args[1]} times at the port {@code args[0]}. On the standard input come the key, and
   * then a line each time that some more may ask, which says how many.
   */
  public static void main(String[] args) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String key = in.readLine();
    InetSocketAddress server =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
    int agents = Integer.parseInt(args[1]);
    try (Selector selector = Selector.open()) {
      int allowed = 0;
      for (int number = 0; number < agents; number++) {
        while (number >= allowed) {
          allowed += Integer.parseInt(in.readLine());
        }
        SocketChannel channel = SocketChannel.open(server);
        channel.write(ByteBuffer.wrap(request(key, number)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(ANSWER_BYTES));
      }
      listen(selector, agents);
    }
  }

  private static byte[] request(String key, int number) {
    String body =
        """
        {"tool":"deploy","action":"deploy","target":"service-%d","environment":"staging",\
        "session":"session-%d","reason":"Release 4.12","arguments":{"version":"4.12.%d"}}\
        """
            .formatted(number % 50, number, number);
    return Load.post(
        "/v1/approvals?wait=9999",
        List.of("Content-Type: application/json", "Authorization: Bearer " + key),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static void listen(Selector selector, int agents) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    Clock clock = Clock.systemUTC();
    int answered = 0;
    while (answered < agents) {
      selector.select();
      for (SelectionKey key : selector.selectedKeys()) {
        answered += read(key, clock, out) ? 1 : 0;
      }
      selector.selectedKeys().clear();
    }
    out.flush();
  }

  /** Reads what has come; true once that is the whole answer. */
  private static boolean read(SelectionKey key, Clock clock, PrintStream out) throws IOException {
    SocketChannel channel = (SocketChannel) key.channel();
    ByteBuffer answer = (ByteBuffer) key.attachment();
    int read = channel.read(answer);
    String text = StandardCharsets.UTF_8.decode(answer.duplicate().flip()).toString();
    if (read >= 0 && !text.endsWith("}")) {
      return false;
    }
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    Matcher id = ID.matcher(text);
    out.println((id.find() ? id.group(1) : "none") + " " + micros);
    channel.close();
    return true;
  }
}
