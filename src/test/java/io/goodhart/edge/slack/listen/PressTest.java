package io.goodhart.edge.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.digest.Message;
import io.goodhart.edge.http.HttpServer;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.roster.Alias;
import io.goodhart.sandbox.interaction.MessageRef;
import io.goodhart.sandbox.state.SandboxMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Presses of buttons, over HTTP with real signatures. */
class PressTest {
  @TempDir private Path folder;

  private SlackHouse house;
  private SlackMount mount;
  private HttpServer server;

  @BeforeEach
  void open() {
    house = new SlackHouse(folder);
    mount = house.mount();
    server = house.serve(mount);
  }

  @AfterEach
  void close() {
    server.close();
    mount.close();
    house.close();
  }

  @Test
  void theAnswerTakesThePlaceOfTheOnesOwnMessage() {
    house.workspace().command(SlackHouse.ANNA, SlackHouse.CHANNEL, "/usage", "connect");
    SandboxMessage token = seen(SlackHouse.ANNA).get(0);

    house.workspace().press(SlackHouse.ANNA, MessageRef.of(token), "token-pasted#0");

    await()
        .atMost(SlackHouse.LIMIT)
        .untilAsserted(
            () -> {
              assertThat(seen(SlackHouse.ANNA)).hasSize(1);
              assertThat(seen(SlackHouse.ANNA).get(0).text()).startsWith("Waiting for something");
            });
  }

  @Test
  void inAChannelThePresserAloneSeesTheAnswer() {
    String ts = posted("my-tokens");

    house.workspace().press(SlackHouse.BEN, new MessageRef(SlackHouse.CHANNEL, ts), "my-tokens#0");

    await().atMost(SlackHouse.LIMIT).until(() -> seen(SlackHouse.BEN).size() == 1);
    assertThat(seen(SlackHouse.BEN).get(0).text()).startsWith("You have no token yet.");
    assertThat(seen(SlackHouse.ANNA)).isEmpty();
    assertThat(house.workspace().messages(SlackHouse.CHANNEL))
        .extracting(SandboxMessage::text)
        .containsExactly("Look here");
  }

  @Test
  void aButtonThatNobodyKnowsLeavesTheMessageAlone() {
    String ts = posted("from-another-year");

    house
        .workspace()
        .press(SlackHouse.BEN, new MessageRef(SlackHouse.CHANNEL, ts), "from-another-year#0");

    await().atMost(SlackHouse.LIMIT).until(() -> seen(SlackHouse.BEN).size() == 1);
    assertThat(seen(SlackHouse.BEN).get(0).text())
        .isEqualTo("This button belongs to an older message. `/usage` has the current one.");
  }

  @Test
  void aButtonDoesNotRevokeTheTokenOfSomebodyElse() {
    house.workspace().command(SlackHouse.ANNA, SlackHouse.CHANNEL, "/usage", "connect");
    String hash = house.tokens.of(annas()).get(0).hash().hex();
    String ts = posted("revoke-token", hash);

    house
        .workspace()
        .press(SlackHouse.BEN, new MessageRef(SlackHouse.CHANNEL, ts), "revoke-token#0");

    await().atMost(SlackHouse.LIMIT).until(() -> seen(SlackHouse.BEN).size() == 1);
    assertThat(seen(SlackHouse.BEN).get(0).text()).contains("Nothing was changed");
    assertThat(house.tokens.of(annas())).hasSize(1);
  }

  private static Alias annas() {
    return Alias.slackUser(SlackHouse.TEAM, SlackHouse.ANNA);
  }

  private List<SandboxMessage> seen(String user) {
    return house.workspace().ephemerals(SlackHouse.CHANNEL, user);
  }

  private String posted(String action) {
    return posted(action, "");
  }

  private String posted(String action, String value) {
    Message.Button button = new Message.Button(action, value, "Press", "Press this");
    Message message =
        Message.saying("Look here").section("Look here").buttons(List.of(button)).build();
    house.publisher.publish("press", SlackHouse.CHANNEL, message, Optional.empty());
    house.sender.flush();
    return house.workspace().messages(SlackHouse.CHANNEL).get(0).ts();
  }
}
