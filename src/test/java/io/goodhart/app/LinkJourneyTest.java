package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.sandbox.state.SandboxMessage;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose a name is, from the claim to the figures, over real HTTP with real signatures. */
class LinkJourneyTest {
  private static final Alias ANNAS_MAIL = Alias.guess("anna@example.dev");
  private static final Alias LOGIN = new Alias(Alias.Kind.VENDOR, "copilot/aroth-gh");

  @TempDir private Path folder;

  private Town town;

  @BeforeEach
  void open() {
    town = new Town(folder);
    // The directory is read behind the start.
    await().until(() -> town.core.roster.memberOf(ANNAS_MAIL).isPresent());
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void onesAddressInSlackIsOnesOwnWithoutAsking() {
    town.sendPrompt("collector", "Anna@example.dev", 1);
    town.sendPrompt("collector", "anna@example.dev", 2);

    assertThat(town.ask(Town.ANNA, "").text()).contains("2 prompts of yours");
    assertThat(town.ask(Town.ANNA, "link <mailto:anna@example.dev|anna@example.dev>").text())
        .startsWith("*anna@example.dev* is yours already.");
  }

  @Test
  void theAddressOfSomebodyElseIsNotGivenAway() {
    assertThat(town.ask(Town.BEN, "link anna@example.dev").text())
        .startsWith("*anna@example.dev* already belongs to somebody.");

    assertThat(town.core.roster.memberOf(ANNAS_MAIL)).isEqualTo(anna());
  }

  @Test
  void anAdminConfirmsAClaim() {
    town.ask(Town.ANNA, "link copilot/aroth-gh");
    assertThat(town.ask(Town.ANNA, "link").json().toString())
        .contains("Waiting for an admin: *copilot/aroth-gh*");

    SandboxMessage pending = town.ask(Town.CARLA, "link pending");
    assertThat(pending.json().toString()).contains("<@U0ANNA> says to be *copilot/aroth-gh*");
    SandboxMessage after = town.press(Town.CARLA, pending, "confirm-alias#0");

    assertThat(after.text()).startsWith("Confirmed.");
    assertThat(town.core.roster.memberOf(LOGIN)).isEqualTo(anna());
    assertThat(town.ask(Town.CARLA, "link pending").text()).startsWith("No name waits");
    assertThat(town.ask(Town.BEN, "link copilot/aroth-gh").text())
        .startsWith("*copilot/aroth-gh* already belongs to somebody.");
    assertThat(town.ask(Town.ANNA, "link copilot/aroth-gh").text())
        .startsWith("*copilot/aroth-gh* is yours already.");
  }

  @Test
  void anAdminRefusesAClaim() {
    town.ask(Town.ANNA, "link copilot/aroth-gh");

    SandboxMessage pending = town.ask(Town.CARLA, "link pending");
    SandboxMessage after = town.press(Town.CARLA, pending, "refuse-alias#1");

    assertThat(after.text()).startsWith("Refused.");
    assertThat(town.core.roster.memberOf(LOGIN)).isEmpty();
  }

  @Test
  void whoIsNoAdminNeitherSeesNorSettlesClaims() {
    town.ask(Town.ANNA, "link copilot/aroth-gh");

    assertThat(town.ask(Town.BEN, "link pending").text()).startsWith("That is for admins");
    assertThat(
            new Answers(town.core)
                .presses
                .press(
                    new Press("confirm-alias", "slack:T0SANDBOX/U0ANNA " + LOGIN),
                    new Asker(Alias.slackUser(Town.TEAM, Town.BEN), ZoneOffset.UTC))
                .orElseThrow()
                .summary())
        .startsWith("That is for admins");
    assertThat(town.core.roster.memberOf(LOGIN)).isEmpty();
  }

  @Test
  void nobodySettlesTheirOwnClaim() {
    town.ask(Town.CARLA, "link copilot/aroth-gh");

    SandboxMessage pending = town.ask(Town.CARLA, "link pending");
    SandboxMessage after = town.press(Town.CARLA, pending, "confirm-alias#0");

    assertThat(after.text()).startsWith("This one is yours, so somebody else decides.");
    assertThat(town.core.roster.memberOf(LOGIN)).isEmpty();
  }

  @Test
  void whatCannotBeANameIsAnsweredWithHowToWriteOne() {
    assertThat(town.ask(Town.ANNA, "link <@U0BEN>").text()).contains("could not be read as a name");
  }

  private Optional<MemberId> anna() {
    return town.core.roster.memberOf(Alias.slackUser(Town.TEAM, Town.ANNA));
  }
}
