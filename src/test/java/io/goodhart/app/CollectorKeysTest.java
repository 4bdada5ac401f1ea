package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.app.config.Secrets;
import io.goodhart.intake.IngestKey;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CollectorKeysTest {
  private final Secrets secrets =
      Secrets.from(
          Map.of(
              "GOODHART_COLLECTOR_KEY", "main",
              "GOODHART_COLLECTOR_KEY_PAYMENTS", "of payments",
              "GOODHART_COLLECTOR_KEY_KIOSK", "of the kiosk",
              "GOODHART_COLLECTOR_KEY_EMPTY", " "));
  private final CollectorKeys keys = new CollectorKeys(secrets.collectorKeys(), Set.of("kiosk"));

  @Test
  void aTeamMayHaveAKeyOfItsOwn() {
    assertThat(keys.find("main")).contains(IngestKey.COLLECTOR);
    assertThat(keys.find("of payments")).contains(IngestKey.COLLECTOR);
  }

  @Test
  void aKeyMayBeToldToTakeNoIdentity() {
    assertThat(keys.find("of the kiosk").map(IngestKey::takesIdentity)).contains(false);
  }

  @Test
  void whatIsNoKeyOpensNothing() {
    assertThat(keys.find("")).isEmpty();
    assertThat(keys.find(" ")).isEmpty();
    assertThat(keys.find("MAIN")).isEmpty();
    assertThat(new CollectorKeys(Map.of(), Set.of()).find("main")).isEmpty();
  }

  @Test
  void namesOfKeysMayBePrintedAndKeysAreNot() {
    assertThat(secrets.toString()).contains("payments").doesNotContain("of payments", "main");
  }
}
