package io.goodhart.edge.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.delivery.StoreException;
import io.goodhart.edge.http.HttpServer;
import io.goodhart.edge.slack.SignedPost;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.roster.RosterStore;
import io.goodhart.sandbox.state.SandboxMessage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;

class CommandTest {
  private static final Duration USUAL = Duration.ofSeconds(2);

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

  private void openAgain(UnaryOperator<RosterStore> answersFrom, Duration patience) {
    close();
    house = new SlackHouse(folder, inbox -> inbox, answersFrom);
    mount = new SlackMount(house.connection, house.ports, patience, Duration.ofSeconds(1));
    server = house.serve(mount);
  }

  @AfterEach
  void close() {
    server.close();
    mount.close();
    house.close();
  }

  @Test
  void usageAnswersTheAskerAlone() {
    String answer = ask("/usage", "");

    assertThat(answer).contains("16\u201322 Nov");
    assertThat(house.workspace().ephemerals(SlackHouse.CHANNEL, SlackHouse.BEN)).isEmpty();
    assertThat(house.workspace().messages(SlackHouse.CHANNEL)).isEmpty();
  }

  @Test
  void theAnswerHasBlocksAndWords() {
    ask("/usage", "help");

    SandboxMessage answer = last();
    assertThat(answer.text()).startsWith("Goodhart answers /usage");
    assertThat(answer.blocks()).isNotEmpty();
    assertThat(answer.blocks().get(0).path("type").asText()).isEqualTo("section");
  }

  @Test
  void goodhartUsageIsTheSameCommand() {
    assertThat(ask("/goodhart", "usage help")).isEqualTo(ask("/usage", "help"));
    assertThat(ask("/goodhart", "")).isEqualTo(ask("/usage", "help"));
    assertThat(ask("/goodhart", "usage")).isEqualTo(ask("/usage", ""));
  }

  @Test
  void anUnknownWordIsAnsweredWithWhatIsNear() {
    assertThat(ask("/usage", "tema")).contains("tema", "/usage team");
  }

  @Test
  void anAnswerThatTakesLongFollowsThePromise() {
    openAgain(roster -> roster, Duration.ofMillis(200));
    house.sandbox.faults().onMethod("users.info").slow(Duration.ofMillis(1_500));

    assertThat(ask("/usage", "help")).isEqualTo("This takes a moment; I will answer here.");

    await()
        .atMost(SlackHouse.LIMIT)
        .untilAsserted(() -> assertThat(last().text()).startsWith("Goodhart answers /usage"));
  }

  @Test
  void aSlowLookUpOfTheZoneDoesNotDelayTheAnswer() {
    house.sandbox.faults().onMethod("users.info").slow(Duration.ofMillis(1_900));

    assertThat(ask("/usage", "help")).startsWith("Goodhart answers /usage");
  }

  @Test
  void withoutItsRecordsItSaysSo() {
    RosterStore broken =
        Mockito.mock(
            RosterStore.class,
            call -> {
              throw new StoreException("Reading", new IllegalStateException("as asked"));
            });
    openAgain(roster -> broken, USUAL);

    assertThat(ask("/usage", "")).startsWith("I could not reach my records");
  }

  @Test
  void aFaultOfItsOwnIsAnsweredToo() {
    RosterStore broken =
        Mockito.mock(
            RosterStore.class,
            call -> {
              throw new IllegalStateException("as asked");
            });
    openAgain(roster -> broken, USUAL);

    assertThat(ask("/usage", "")).startsWith("I am a little behind");
  }

  @Test
  void aCommandWithAnotherTimeIsRefused() throws Exception {
    HttpResponse<String> answer =
        SignedPost.send(
            SlackHouse.urlOf(server),
            "application/x-www-form-urlencoded",
            "command=%2Fusage&text=&user_id=U0ANNA&team_id=T0SANDBOX",
            house.clock.instant().minusSeconds(400));

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  private String ask(String command, String text) {
    house.workspace().command(SlackHouse.ANNA, SlackHouse.CHANNEL, command, text);
    return last().text();
  }

  private SandboxMessage last() {
    List<SandboxMessage> seen = house.workspace().ephemerals(SlackHouse.CHANNEL, SlackHouse.ANNA);
    assertThat(seen).isNotEmpty();
    return seen.get(seen.size() - 1);
  }
}
