package io.goodhart.edge.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.activity.MemberWeek;
import io.goodhart.activity.Source;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.http.HttpServer;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.intake.Tally;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.sandbox.conversation.AppPost;
import io.goodhart.sandbox.state.MemberTrait;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.SandboxMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People and agents talk in the sandbox, and Goodhart listens. */
class WorkspaceTest {
  private static final String CHANNEL = SlackHouse.CHANNEL;

  @TempDir private Path folder;

  private SlackHouse house;
  private SlackMount mount;
  private HttpServer server;

  @BeforeEach
  void open() {
    house = new SlackHouse(folder);
    house.knowHelper();
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
  void whoAsksAnAgentIsActive() {
    house.workspace().postAs(SlackHouse.ANNA, CHANNEL, "<@U0HELPER> please look at the build");
    house.workspace().postAs(SlackHouse.BEN, CHANNEL, "good morning");

    settle();

    assertThat(outcome(Tally.Outcome.STORED)).isEqualTo(1);
    assertThat(week(SlackHouse.ANNA).deliberate().count()).isEqualTo(1);
    assertThat(week(SlackHouse.BEN).any().count()).isZero();
  }

  @Test
  void aPostThatSlackReportsTwiceCountsOnce() {
    house.sandbox.faults().duplicateEvents(2);
    house
        .workspace()
        .postAs(SlackHouse.ANNA, CHANNEL, "<@U0HELPER> <@U0GOODHART> look at the build");

    settle();

    assertThat(outcome(Tally.Outcome.STORED)).isEqualTo(1);
    assertThat(outcome(Tally.Outcome.DUPLICATE)).isEqualTo(5);
  }

  @Test
  void anEditIsNotAnotherPrompt() {
    String ts = house.workspace().postAs(SlackHouse.ANNA, CHANNEL, "<@U0HELPER> look");
    house.workspace().editAs(SlackHouse.ANNA, CHANNEL, ts, "<@U0HELPER> look again");
    house.workspace().deleteAs(SlackHouse.ANNA, CHANNEL, ts);

    settle();

    assertThat(outcome(Tally.Outcome.STORED)).isEqualTo(1);
  }

  @Test
  void anAgentWithAPersonsTokenDoesNotMakeThemActive() {
    house
        .workspace()
        .postAsApp(
            AppPost.of(CHANNEL, "<@U0HELPER> do something", "B0OTHER", "A0OTHER")
                .asUser(SlackHouse.ANNA));

    settle();

    assertThat(outcome(Tally.Outcome.STORED)).isEqualTo(1);
    assertThat(week(SlackHouse.ANNA).any().count()).isEqualTo(1);
    assertThat(week(SlackHouse.ANNA).deliberate().count()).isZero();
  }

  @Test
  void anAgentSaysOnWhoseBehalfItActs() {
    house
        .workspace()
        .postAsApp(
            AppPost.of(CHANNEL, "Deployed.", SlackHouse.HELPER_BOT, SlackHouse.HELPER_APP)
                .asUser(SlackHouse.HELPER)
                .withMetadata("goodhart_agent_action", Map.of("on_behalf_of", SlackHouse.BEN)));

    settle();

    assertThat(outcome(Tally.Outcome.STORED)).isEqualTo(1);
    assertThat(week(SlackHouse.BEN).any().count()).isEqualTo(1);
  }

  @Test
  void anAgentThatPostsCanBeAskedFromThenOn() {
    house
        .workspace()
        .addMember(
            SandboxMember.of("U0NEW", "newcomer", "Newcomer", "", "UTC").with(MemberTrait.BOT));
    house
        .workspace()
        .postAsApp(AppPost.of(CHANNEL, "Hello, I am new.", "B0NEW", "A0NEW").asUser("U0NEW"));
    settle();
    house.workspace().postAs(SlackHouse.ANNA, CHANNEL, "<@U0NEW> welcome, look at the build");
    settle();

    assertThat(house.agents.byBotUser(SlackHouse.TEAM, "U0NEW")).isPresent();
    assertThat(week(SlackHouse.ANNA).prompts()).isEqualTo(1);
  }

  @Test
  void answersAndReactionsAreNotStarts() {
    String ts =
        house
            .workspace()
            .postAsApp(
                AppPost.of(CHANNEL, "Done.", SlackHouse.HELPER_BOT, SlackHouse.HELPER_APP)
                    .asUser(SlackHouse.HELPER));
    house.workspace().postAs(SlackHouse.ANNA, CHANNEL, "thank you", ts);
    house.workspace().react(SlackHouse.BEN, CHANNEL, ts, "tada");

    settle();

    assertThat(outcome(Tally.Outcome.STORED)).isEqualTo(3);
    assertThat(week(SlackHouse.ANNA).deliberate().count()).isZero();
    assertThat(week(SlackHouse.BEN).any().count()).isEqualTo(1);
  }

  @Test
  void nothingThatPeopleWroteReachesTheDisk() throws IOException {
    house
        .workspace()
        .postAs(SlackHouse.ANNA, CHANNEL, "<@U0HELPER> the marzipan merger closes on Friday");
    settle();

    try (Stream<Path> files = Files.list(folder)) {
      List<Path> written = files.toList();
      assertThat(written).isNotEmpty();
      for (Path file : written) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(file.toString()).doesNotContain("marzipan", "merger");
      }
    }
  }

  @Test
  void goodhartSaysInANewChannelWhatItReadsThere() {
    house.sender.start();
    house.workspace().invite("C0OTHER", SlackHouse.BOT_USER, SlackHouse.ANNA);

    await()
        .atMost(SlackHouse.LIMIT)
        .untilAsserted(
            () ->
                assertThat(house.workspace().messages("C0OTHER"))
                    .extracting(SandboxMessage::text)
                    .anyMatch(text -> text.startsWith("Hello from Goodhart.")));
    settle();
    house.sender.close();
    assertThat(outcome(Tally.Outcome.STORED)).as("its own post").isZero();
  }

  @Test
  void anUninstallationStopsPosting() {
    house.workspace().uninstall(SlackHouse.APP);

    await().atMost(SlackHouse.LIMIT).until(() -> house.connection.installation().isRevoked());
  }

  @Test
  void aRevokedTokenStopsPosting() {
    house.workspace().revokeToken(SlackHouse.APP);

    await().atMost(SlackHouse.LIMIT).until(() -> house.connection.installation().isRevoked());
  }

  private void settle() {
    house.sandbox.deliveries().awaitQuiet(SlackHouse.LIMIT);
    await()
        .atMost(SlackHouse.LIMIT)
        .untilAsserted(
            () -> {
              long outcomes = 0;
              for (Tally.Outcome outcome : Tally.Outcome.values()) {
                outcomes += outcome(outcome);
              }
              assertThat(outcomes).isPositive();
              assertThat(outcomes).isEqualTo(house.door.received(Source.SLACK));
              assertThat(house.ports.inbox().waiting(1)).isEmpty();
            });
  }

  private long outcome(Tally.Outcome outcome) {
    return house.tally.count(Source.SLACK, outcome);
  }

  private MemberWeek week(String user) {
    MemberId member = house.roster.memberOf(Alias.slackUser(SlackHouse.TEAM, user)).orElseThrow();
    ReportingWeek week =
        ReportingWeek.containing(house.clock.instant(), ZoneId.of("Europe/Berlin"));
    return house.activity.memberWeek(member, week);
  }
}
