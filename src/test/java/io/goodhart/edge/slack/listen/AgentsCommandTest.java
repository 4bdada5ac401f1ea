package io.goodhart.edge.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.commands.AgentsAnswer;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.edge.http.HttpServer;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.roster.Agent;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.sandbox.conversation.AppPost;
import io.goodhart.sandbox.state.SandboxMessage;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agents, their owners and absences, by command in the sandbox. Ben is the admin. */
class AgentsCommandTest {
  @TempDir private Path folder;

  private SlackHouse house;
  private SlackMount mount;
  private HttpServer server;

  @BeforeEach
  void open() {
    house = new SlackHouse(folder);
    mount = house.mount();
    server = house.serve(mount);
    mount.start();
  }

  @AfterEach
  void close() {
    server.close();
    mount.close();
    house.close();
  }

  @Test
  void anAgentThatPostsIsListedWithoutAnOwner() {
    assertThat(ask(SlackHouse.ANNA, "/agents", "")).startsWith("No agent has been seen yet.");
    helperPosts();

    SandboxMessage list = answer(SlackHouse.ANNA, "/agents", "");

    assertThat(list.text()).isEqualTo("Agents that were seen here: 1. Without an owner: 1.");
    assertThat(list.blocks().toString())
        .contains("Helper", "no owner", "last seen less than a minute ago");
    assertThat(ask(SlackHouse.ANNA, "/goodhart", "agents")).isEqualTo(list.text());
  }

  @Test
  void whoOwnsAnAgentIsNamedToOthersAsSlackNamesThem() {
    helperPosts();
    house.roster.addAlias(member(SlackHouse.ANNA), new Alias(Alias.Kind.EMAIL, "anna@example.dev"));

    assertThat(ask(SlackHouse.ANNA, "/agents", "own helper")).contains("*Helper is yours now.*");

    assertThat(owner()).contains(member(SlackHouse.ANNA));
    assertThat(answer(SlackHouse.BEN, "/agents", "").blocks().toString())
        .contains("owner <@" + SlackHouse.ANNA + ">");
    assertThat(answer(SlackHouse.ANNA, "/agents", "").blocks().toString()).contains("owner you");
  }

  @Test
  void theButtonDoesTheSame() {
    helperPosts();
    Asker anna = new Asker(Alias.slackUser(SlackHouse.TEAM, SlackHouse.ANNA), ZoneOffset.UTC);

    assertThat(
            house.ports.presses().press(new Press(AgentsAnswer.OWN, SlackHouse.HELPER_BOT), anna))
        .isPresent();

    assertThat(owner()).contains(member(SlackHouse.ANNA));
    assertThat(house.ports.presses().press(new Press("other", ""), anna)).isEmpty();
  }

  @Test
  void whatBelongsToSomebodyIsNotTaken() {
    helperPosts();
    ask(SlackHouse.ANNA, "/agents", "own Helper");

    assertThat(ask(SlackHouse.BEN, "/agents", "own Helper")).contains("already belongs to");
    assertThat(ask(SlackHouse.ANNA, "/agents", "own Helper")).contains("is yours already");
    assertThat(owner()).contains(member(SlackHouse.ANNA));
  }

  @Test
  void anAdminAssignsAnAgentAndNobodyElseDoes() {
    helperPosts();

    assertThat(ask(SlackHouse.ANNA, "/agents", "assign Helper <@U0BEN|ben>"))
        .startsWith("Only an admin");
    assertThat(owner()).isEmpty();
    assertThat(ask(SlackHouse.BEN, "/agents", "assign Helper <@U0ANNA|anna>"))
        .startsWith("*Helper* belongs to");
    assertThat(owner()).contains(member(SlackHouse.ANNA));
    assertThat(ask(SlackHouse.BEN, "/agents", "assign Helper anna")).startsWith("Write `/agents");
  }

  @Test
  void itsOwnerSaysThatItsPostsReportDeployments() {
    helperPosts();
    ask(SlackHouse.ANNA, "/agents", "own Helper");

    assertThat(ask(SlackHouse.ANNA, "/agents", "kind Helper Deployer"))
        .startsWith("*Helper reports deployments.*");

    assertThat(answer(SlackHouse.ANNA, "/agents", "").blocks().toString())
        .contains("its posts count as deployments");
    assertThat(ask(SlackHouse.ANNA, "/agents", "kind Helper")).startsWith("Write `/agents kind");
  }

  @Test
  void whoNeitherOwnsItNorIsAdminSaysNothingOfIt() {
    helperPosts();

    assertThat(ask(SlackHouse.ANNA, "/agents", "kind Helper deployer"))
        .startsWith("Only its owner");
    assertThat(ask(SlackHouse.BEN, "/agents", "kind Helper deployer"))
        .startsWith("*Helper reports deployments.*");
    helperPosts();
    assertThat(ask(SlackHouse.BEN, "/agents", "kind Helper assistant"))
        .startsWith("*Helper is an assistant.*");
  }

  @Test
  void anUnknownAgentIsAnsweredWithWhatIsNear() {
    helperPosts();

    assertThat(ask(SlackHouse.ANNA, "/agents", "own Hepler")).contains("Did you mean *Helper*?");
    assertThat(ask(SlackHouse.ANNA, "/agents", "zzz")).startsWith("No agent has \"zzz\"");
  }

  @Test
  void beingAwayIsSaidAndTakenBack() {
    assertThat(ask(SlackHouse.ANNA, "/usage", "away 2026-11-30 2026-12-04"))
        .isEqualTo(
            "You are out of the count from Mon 30 Nov to Fri 4 Dec. No reason asked, none kept.");
    assertThat(ask(SlackHouse.ANNA, "/usage", "away"))
        .isEqualTo("You are out of the count from Mon 30 Nov to Fri 4 Dec.");
    assertThat(ask(SlackHouse.ANNA, "/usage", "away undo"))
        .isEqualTo("Undone: you are counted again from Mon 30 Nov to Fri 4 Dec.");
    assertThat(ask(SlackHouse.ANNA, "/usage", "away")).startsWith("You are not away");
  }

  @Test
  void daysThatCannotBeReadChangeNothing() {
    assertThat(ask(SlackHouse.ANNA, "/usage", "away 30.11 - 4.12"))
        .isEqualTo(
            "\"30.11 - 4.12\" could not be read. Write `/usage away 2026-11-30 2026-12-04`."
                + " Nothing was changed.");
    assertThat(ask(SlackHouse.ANNA, "/usage", "away 2026-12-04 2026-11-30"))
        .contains("could not be read");
    assertThat(ask(SlackHouse.ANNA, "/usage", "away")).startsWith("You are not away");
  }

  private void helperPosts() {
    house
        .workspace()
        .postAsApp(
            AppPost.of(SlackHouse.CHANNEL, "Done.", SlackHouse.HELPER_BOT, SlackHouse.HELPER_APP)
                .asUser(SlackHouse.HELPER)
                .withUsername("Helper"));
    await()
        .atMost(SlackHouse.LIMIT)
        .until(() -> house.agents.byBot(SlackHouse.TEAM, SlackHouse.HELPER_BOT).isPresent());
  }

  private Optional<MemberId> owner() {
    return house.agents.byBot(SlackHouse.TEAM, SlackHouse.HELPER_BOT).flatMap(Agent::owner);
  }

  private MemberId member(String user) {
    return house.roster.memberOf(Alias.slackUser(SlackHouse.TEAM, user)).orElseThrow();
  }

  private String ask(String user, String command, String text) {
    return answer(user, command, text).text();
  }

  private SandboxMessage answer(String user, String command, String text) {
    house.workspace().command(user, SlackHouse.CHANNEL, command, text);
    List<SandboxMessage> seen = house.workspace().ephemerals(SlackHouse.CHANNEL, user);
    return seen.get(seen.size() - 1);
  }
}
