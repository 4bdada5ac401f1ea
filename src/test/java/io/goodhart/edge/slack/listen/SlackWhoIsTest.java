package io.goodhart.edge.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.edge.slack.listen.WhoIs.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackWhoIsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Profile BEN = new Profile("", ZoneId.of("America/New_York"), false);

  @TempDir private Path folder;

  private SlackHouse house;
  private SlackWhoIs whoIs;

  @BeforeEach
  void open() {
    house = new SlackHouse(folder);
    whoIs = new SlackWhoIs(house.connection.methods(), house.clock, ZoneOffset.UTC);
  }

  @AfterEach
  void close() {
    whoIs.close();
    house.close();
  }

  @Test
  void aPersonHasAZoneAndNoName() {
    assertThat(profile(SlackHouse.BEN, PATIENCE)).contains(BEN);
  }

  @Test
  void aProgramHasItsName() {
    assertThat(profile(SlackHouse.HELPER, PATIENCE))
        .contains(new Profile("helper", ZoneId.of("UTC"), true));
  }

  @Test
  void anAnswerIsRemembered() {
    profile(SlackHouse.BEN, PATIENCE);
    house.sandbox.faults().onMethod("users.info").status(500);

    assertThat(profile(SlackHouse.BEN, PATIENCE)).contains(BEN);
  }

  @Test
  void whoSlackDoesNotKnowIsNobody() {
    assertThat(profile("U0NOBODY", PATIENCE)).isEmpty();
  }

  @Test
  void aLateAnswerServesTheNextQuestion() {
    house.sandbox.faults().onMethod("users.info").slow(Duration.ofMillis(500));

    assertThat(profile(SlackHouse.BEN, Duration.ofMillis(50))).isEmpty();
    await()
        .atMost(SlackHouse.LIMIT)
        .untilAsserted(() -> assertThat(profile(SlackHouse.BEN, PATIENCE)).contains(BEN));
  }

  private Optional<Profile> profile(String user, Duration patience) {
    return whoIs.profile(SlackHouse.TEAM, user, patience);
  }
}
