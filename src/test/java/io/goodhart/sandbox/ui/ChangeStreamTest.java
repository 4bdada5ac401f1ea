package io.goodhart.sandbox.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.sandbox.Office;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangeStreamTest {
  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aNewMessageIsToldToThoseWhoCanSeeIt() throws IOException {
    try (Listener ada = new Listener(Office.ADA);
        Listener bo = new Listener(Office.BO)) {
      office.workspace().postAs(Office.ADA, Office.SECRET, "psst");
      office.workspace().postAs(Office.ADA, Office.GENERAL, "all");

      await().until(() -> bo.data().size() == 1);
      assertThat(bo.data())
          .containsExactly("data: {\"what\":\"messages\",\"channel\":\"C0GENERAL\"}");
      await().until(() -> ada.data().size() == 2);
    }
  }

  @Test
  void aHomeIsToldToItsPersonAlone() throws IOException {
    try (Listener ada = new Listener(Office.ADA);
        Listener bo = new Listener(Office.BO)) {
      office
          .api()
          .call(
              "views.publish", "user_id", Office.ADA, "view", "{\"type\":\"home\",\"blocks\":[]}");

      await().until(() -> ada.data().size() == 1);
      assertThat(ada.data()).containsExactly("data: {\"what\":\"home\",\"app\":\"A0APP\"}");
      assertThat(bo.data()).isEmpty();
    }
  }

  @Test
  void aChangedChannelIsToldToAll() throws IOException {
    try (Listener ada = new Listener(Office.ADA)) {
      office.workspace().archive(Office.RANDOM, Office.ADA);

      await().until(() -> ada.data().contains("data: {\"what\":\"state\"}"));
    }
  }

  @Test
  void manyListenersHoldNoThreads() throws IOException {
    List<Listener> listeners = new CopyOnWriteArrayList<>();
    try {
      for (int i = 0; i < 60; i++) {
        listeners.add(new Listener(Office.ADA));
      }

      assertThat(office.api().get("ui/state?as=U0ADA").statusCode()).isEqualTo(200);
    } finally {
      for (Listener listener : listeners) {
        listener.close();
      }
    }
  }

  /** A page that listens, over a plain socket. */
  private final class Listener implements AutoCloseable {
    private final Socket socket;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Listener(String user) throws IOException {
      int port = office.sandbox().url().getPort();
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      String request =
          "GET /ui/stream?as=" + user + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      Thread reader = new Thread(this::read, "test-listener");
      reader.setDaemon(true);
      reader.start();
      await().pollInterval(Duration.ofMillis(5)).until(() -> lines.contains(": open"));
    }

    List<String> data() {
      return lines.stream().filter(line -> line.startsWith("data:")).toList();
    }

    private void read() {
      try (BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
        String line = in.readLine();
        while (line != null) {
          lines.add(line);
          line = in.readLine();
        }
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
