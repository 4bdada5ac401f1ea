package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.roster.Alias;
import io.goodhart.sandbox.conversation.AppPost;
import io.goodhart.sandbox.interaction.MessageRef;
import io.goodhart.sandbox.state.SandboxChannel;
import io.goodhart.sandbox.state.SandboxMessage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every button that the bot shows is answered when it is pressed in Slack. */
class ButtonJourneyTest {
  private static final String SHOP = "C0SHOP";
  private static final String HELPER = "B0HELPER";

  @TempDir private Path folder;

  private Town town;

  @BeforeEach
  void open() {
    town = new Town(folder);
    await().until(() -> town.core.roster.memberOf(Alias.guess("anna@example.dev")).isPresent());
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void anAbsenceIsTakenBack() {
    SandboxMessage away = town.ask(Town.ANNA, "away 2026-11-30 2026-12-04");

    SandboxMessage after = town.press(Town.ANNA, away, "undo-away#0");

    assertThat(after.text()).startsWith("Undone: you are counted again");
    assertThat(town.ask(Town.ANNA, "away").text())
        .startsWith("You are not away on any coming day.");
  }

  @Test
  void theChannelsPeopleBecomeATeam() {
    town.sandbox
        .workspace()
        .addChannel(SandboxChannel.publicChannel(SHOP, "shop").withMembers(Town.ANNA, Town.BEN));
    town.sandbox.workspace().invite(SHOP, "U0GOODHART", Town.ANNA);
    await().until(() -> !town.sandbox.workspace().messages(SHOP).isEmpty());
    SandboxMessage welcome = lastIn(SHOP);

    town.sandbox.workspace().press(Town.ANNA, MessageRef.of(welcome), "count-channel#0");

    await().until(() -> town.core.roster.teams().stream().anyMatch(t -> t.name().equals("shop")));
  }

  @Test
  void anAgentWithoutAnOwnerIsTakenByWhoPresses() {
    town.sandbox
        .workspace()
        .postAsApp(
            AppPost.of("C0PAYMENTS", "Done.", HELPER, "A0HELPER")
                .asUser(Town.BEN)
                .withUsername("Helper"));
    await().until(() -> !town.core.agents.all().isEmpty());
    town.sandbox.workspace().command(Town.ANNA, "C0PAYMENTS", "/agents", "");
    await().until(() -> !town.seen(Town.ANNA).isEmpty());

    SandboxMessage after = town.press(Town.ANNA, town.last(Town.ANNA), "own-agent#0");

    assertThat(after.text()).startsWith("*Helper is yours now.*");
    assertThat(town.core.agents.all()).allMatch(agent -> agent.owner().isPresent());
  }

  private SandboxMessage lastIn(String channel) {
    List<SandboxMessage> messages = town.sandbox.workspace().messages(channel);
    return messages.get(messages.size() - 1);
  }
}
