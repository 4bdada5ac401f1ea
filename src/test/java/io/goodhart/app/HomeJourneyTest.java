package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.roster.Alias;
import io.goodhart.sandbox.conversation.OpenView;
import io.goodhart.sandbox.interaction.ViewRef;
import io.goodhart.sandbox.state.MemberTrait;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.SandboxUserGroup;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on somebody's Home, from opening it to pressing what is on it. */
class HomeJourneyTest {
  private static final String APP = "A0GOODHART";

  @TempDir private Path folder;

  private Town town;

  @BeforeEach
  void open() {
    town = new Town(folder, "");
    await().until(() -> town.core.roster.memberOf(Alias.guess("anna@example.dev")).isPresent());
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void everybodyFindsTheirWeekAndTheirTools() {
    town.sendPrompt("collector", "anna@example.dev", 1);

    assertThat(home(Town.ANNA))
        .contains("Your week", "1 prompt", "Your tools", "Only you see this page")
        .doesNotContain("For admins");
  }

  @Test
  void theFirstWhoOpensItIsAskedWhoLooksAfterGoodhart() {
    assertThat(home(Town.ANNA)).contains("Who looks after Goodhart here?");

    assertThat(press(Town.ANNA, "look-after-it#0")).contains("You look after Goodhart now.");

    await().until(() -> shown(Town.ANNA).contains("For admins"));
    assertThat(shown(Town.ANNA)).doesNotContain("Who looks after Goodhart here?");
    assertThat(home(Town.BEN)).doesNotContain("Who looks after Goodhart here?", "For admins");
  }

  @Test
  void whoPressesLaterIsToldSo() {
    String before = home(Town.BEN);
    home(Town.ANNA);
    press(Town.ANNA, "look-after-it#0");

    assertThat(before).contains("Who looks after Goodhart here?");
    assertThat(press(Town.BEN, "look-after-it#0")).contains("Somebody was faster");
    assertThat(town.core.roles.isAdmin(Alias.slackUser(Town.TEAM, Town.BEN))).isFalse();
  }

  @Test
  void aUserGroupLooksAfterItFromThenOn() {
    town.sandbox
        .workspace()
        .putUserGroup(SandboxUserGroup.of("S0OPS", "goodhart-ops", Town.BEN, Town.CARLA));
    assertThat(home(Town.ANNA)).contains("@goodhart-ops");

    assertThat(press(Town.ANNA, "admins-are-group#0")).contains("The people of @goodhart-ops");

    await().until(() -> town.core.roles.isAdmin(Alias.slackUser(Town.TEAM, Town.CARLA)));
    assertThat(town.core.roles.isAdmin(Alias.slackUser(Town.TEAM, Town.ANNA))).isFalse();
    assertThat(home(Town.CARLA)).contains("For admins");
  }

  @Test
  void guestsAreNotAsked() {
    town.sandbox
        .workspace()
        .addMember(
            SandboxMember.of("U0GUEST", "gast", "Gast", "gast@example.org", "Europe/Berlin")
                .with(MemberTrait.GUEST));
    await()
        .untilAsserted(
            () -> assertThat(home("U0GUEST")).doesNotContain("Who looks after Goodhart here?"));
  }

  @Test
  void aTokenIsShownInAModalAndTheModalGoesOn() {
    home(Town.ANNA);

    assertThat(press(Town.ANNA, "connect-agent#0")).contains("gh_live_", "Claude Code");
    assertThat(town.core.roster.memberOf(Alias.slackUser(Town.TEAM, Town.ANNA))).isPresent();
    OpenView modal = modals(Town.ANNA).get(0);
    town.sandbox.workspace().press(Town.ANNA, ViewRef.of(modal), "my-tokens#1");

    await()
        .untilAsserted(
            () ->
                assertThat(modals(Town.ANNA).get(0).json().toString())
                    .contains("Revoke")
                    .doesNotContain("gh_live_"));
  }

  private String home(String user) {
    String before = shown(user);
    town.sandbox.workspace().openHome(user, APP);
    await().until(() -> !shown(user).isEmpty() && !shown(user).equals(before));
    return shown(user);
  }

  private String shown(String user) {
    return town.sandbox.workspace().homeOf(user, APP).map(v -> v.json().toString()).orElse("");
  }

  private String press(String user, String action) {
    OpenView home = town.sandbox.workspace().homeOf(user, APP).orElseThrow();
    town.sandbox.workspace().press(user, ViewRef.of(home), action);
    await().until(() -> !modals(user).isEmpty());
    return modals(user).get(modals(user).size() - 1).json().toString();
  }

  private List<OpenView> modals(String user) {
    return town.sandbox.workspace().openViews(user);
  }
}
