package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reviewer sees on their Home how they decide, and nobody else does. */
class OwnReviewsJourneyTest {
  private static final String APP = "A0GOODHART";

  @TempDir private Path folder;

  private GateTown town;

  @BeforeEach
  void open() {
    town = new GateTown(folder);
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void whoDecidedSeesHowAndNobodyElseDoes() {
    town.ask(GateTown.post("Release 4.12 is out"));
    town.review(GateTown.PRIYA);
    assertThat(town.decide(GateTown.PRIYA, "once", "").isOk()).isTrue();

    await()
        .atMost(GateTown.LIMIT)
        .untilAsserted(
            () ->
                assertThat(home(GateTown.PRIYA))
                    .contains("Your reviews", "1 decision", "details opened in 1, approved 1")
                    .contains("Nobody else sees this."));
    assertThat(home(GateTown.TOM)).contains("Only you see this page");
    assertThat(home(GateTown.TOM)).doesNotContain("Your reviews");
  }

  private String home(String user) {
    town.sandbox.workspace().openHome(user, APP);
    await().atMost(GateTown.LIMIT).until(() -> !shown(user).isEmpty());
    return shown(user);
  }

  private String shown(String user) {
    return town.sandbox.workspace().homeOf(user, APP).map(v -> v.json().toString()).orElse("");
  }
}
