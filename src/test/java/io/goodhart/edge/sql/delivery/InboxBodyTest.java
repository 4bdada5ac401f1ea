package io.goodhart.edge.sql.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.edge.sql.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InboxBodyTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  @Test
  void theBodyIsGoneOnceTheDeliveryIsDone() {
    Instant now = Instant.parse("2026-11-16T09:00:00Z");
    JdbiInbox inbox = new JdbiInbox(DATABASE.get(), Clock.fixed(now, ZoneOffset.UTC));
    inbox.put("Ev1", now, "a body");

    inbox.done("Ev1");

    String kept =
        DATABASE
            .get()
            .read(
                "reading the inbox",
                handle ->
                    handle.createQuery("SELECT id || body FROM inbox").mapTo(String.class).one());
    assertThat(kept).isEqualTo("Ev1");
  }
}
