package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import io.goodhart.testing.Canary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for the canary, and for a token, wherever something may have been kept. */
final class CanaryHunt {
  private final String token;

  CanaryHunt(String token) {
    assertThat(token).isNotBlank();
    this.token = token;
  }

  void inText(String where, String text) {
    Canary.assertAbsent(where, text);
    assertThat(text).as(where).doesNotContain(token);
  }

  /** In every file, as they lie on the disk. */
  void inFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        Canary.assertAbsent(file.getFileName().toString(), bytes);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1).contains(token))
            .as("%s holds the token", file.getFileName())
            .isFalse();
      }
    }
  }

  /** In every column of every table of the database at this address. */
  void inTables(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      assertThat(tables).contains("event", "inbox", "outbox", "subject", "source_seen");
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
          while (rows.next()) {
            inText(table, rows.getString(1));
          }
        }
      }
    }
  }

  /** In what was logged; the sandbox is Slack, and not Goodhart. */
  void inLog(List<ILoggingEvent> log) {
    assertThat(log).isNotEmpty();
    for (ILoggingEvent event : log) {
      if (!event.getLoggerName().startsWith("io.goodhart.sandbox.")) {
        inText("the log", event + " " + event.getKeyValuePairs());
        if (event.getThrowableProxy() != null) {
          inText("the log", ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
      }
    }
  }
}
