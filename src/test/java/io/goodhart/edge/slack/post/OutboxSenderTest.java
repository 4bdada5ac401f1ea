package io.goodhart.edge.slack.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.delivery.OutboxMessage;
import io.goodhart.delivery.OutboxMessage.State;
import io.goodhart.digest.Message;
import io.goodhart.edge.slack.Installation;
import io.goodhart.edge.slack.SlackConfig;
import io.goodhart.edge.slack.SlackConnection;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.edge.slack.render.BlockKit;
import io.goodhart.sandbox.state.SandboxMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxSenderTest {
  private static final String KEY = "digest:1:2026-W46:1";
  private static final String CHANNEL = SlackHouse.CHANNEL;
  private static final Message DIGEST =
      Message.saying("Payments, 9\u201315 November: met. 31 of 38 people used an AI agent, 82%.")
          .header("Payments \u00b7 9\u201315 Nov \u00b7 Met")
          .section("*31 of 38 people used an AI agent this week (82%).*")
          .context("Nobody is listed or ranked here.")
          .build();
  private static final Message DRAWN =
      Message.saying("All teams.")
          .part(
              new Message.Part.Chart(
                  "Active share by week, %",
                  List.of("9 Nov", "16 Nov"),
                  List.of(new Message.Part.Chart.Line("Active", List.of(71.0, 82.0))),
                  "In words: 9 Nov 71, 16 Nov 82 percent."))
          .part(
              new Message.Part.Table(
                  "Teams in alphabetical order",
                  List.of("Team", "Status"),
                  List.of(List.of("Data", "Cannot say"), List.of("Web", "Met"))))
          .build();
  private static final Message DETAILS = Message.of("Details: who is counted and how.");

  @TempDir private Path folder;

  private SlackHouse house;

  @BeforeEach
  void open() {
    house = new SlackHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aMessageArrivesWithItsThread() {
    publish(Optional.of(DETAILS));

    assertThat(house.sender.flush()).isEqualTo(2);

    SandboxMessage posted = only();
    assertThat(posted.text()).isEqualTo(DIGEST.summary());
    assertThat(posted.blocks()).hasSize(3);
    assertThat(thread(posted))
        .extracting(SandboxMessage::text)
        .containsExactly(DIGEST.summary(), DETAILS.summary());
    assertThat(state(KEY)).isEqualTo(State.SENT);
    assertThat(find(KEY).postedAs()).contains(posted.ts());
  }

  @Test
  void publishingTwicePostsOnce() {
    publish(Optional.of(DETAILS));
    house.sender.flush();
    publish(Optional.of(DETAILS));
    house.sender.flush();

    assertThat(thread(only())).hasSize(2);
  }

  @Test
  void aChannelMayBeNamed() {
    house.publisher.publish(KEY, "#payments", DIGEST, Optional.empty());

    house.sender.flush();

    assertThat(only().text()).isEqualTo(DIGEST.summary());
  }

  @Test
  void theThreadOfItsOwnPostsWhenItIsKicked() {
    house.sender.start();
    publish(Optional.empty());

    await().atMost(SlackHouse.LIMIT).until(() -> state(KEY) == State.SENT);
    house.sender.close();
  }

  @Test
  void whileSlackHoldsItBackItWaitsAsLongAsSlackAsked() {
    house.sandbox.faults().onMethod("chat.postMessage").rateLimited(90);
    publish(Optional.empty());

    assertThat(house.sender.flush()).isZero();

    OutboxMessage waiting = find(KEY);
    assertThat(waiting.state()).isEqualTo(State.WAITING);
    assertThat(waiting.nextAttempt())
        .isBetween(house.clock.instant().plusSeconds(80), house.clock.instant().plusSeconds(90));
  }

  @Test
  void aMessageThatArrivedWithoutAnAnswerIsFoundAndNotPostedAgain() {
    house.sandbox.faults().onMethod("chat.postMessage").timeOutAfterEffect();
    publish(Optional.of(DETAILS));
    house.sender.flush();
    assertThat(state(KEY)).isEqualTo(State.UNCLEAR);

    later(OutboxSender.LEASE);
    house.sender.flush();

    assertThat(thread(only())).hasSize(2);
    assertThat(find(KEY).postedAs()).contains(only().ts());
  }

  @Test
  void aDirectMessageThatArrivedWithoutAnAnswerIsFoundAndNotPostedAgain() {
    house.sandbox.faults().onMethod("chat.postMessage").timeOutAfterEffect();
    house.publisher.publish(KEY, SlackHouse.ANNA, DIGEST, Optional.empty());
    house.sender.flush();
    assertThat(state(KEY)).isEqualTo(State.UNCLEAR);

    later(OutboxSender.LEASE);
    house.sender.flush();

    String direct = house.sandbox.workspace().direct(SlackHouse.BOT_USER, SlackHouse.ANNA).id();
    assertThat(house.sandbox.workspace().messages(direct))
        .singleElement()
        .extracting(SandboxMessage::ts)
        .isEqualTo(find(KEY).postedAs().orElseThrow());
  }

  @Test
  void aReplyThatArrivedWithoutAnAnswerIsFoundInItsThread() {
    publish(Optional.empty());
    house.sender.flush();
    house.sandbox.faults().onMethod("chat.postMessage").badJson();
    String details = new BlockKit().render(DETAILS).toJson();
    house.outbox.reserve(
        KEY + ":thread", CHANNEL, details, Optional.of(KEY), house.clock.instant());
    house.sender.flush();
    assertThat(state(KEY + ":thread")).isEqualTo(State.UNCLEAR);

    later(OutboxSender.LEASE);
    house.sender.flush();

    assertThat(thread(only())).hasSize(2);
    assertThat(state(KEY + ":thread")).isEqualTo(State.SENT);
  }

  @Test
  void aNamedChannelIsSearchedToo() {
    house.sandbox.faults().onMethod("chat.postMessage").timeOutAfterEffect();
    house.publisher.publish(KEY, "#payments", DIGEST, Optional.empty());
    house.sender.flush();

    later(OutboxSender.LEASE);
    house.sender.flush();

    assertThat(find(KEY).postedAs()).contains(only().ts());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void anUnclearMessageThatDidNotArriveIsPosted(int status) {
    house.sandbox.faults().onMethod("chat.postMessage").status(status);
    publish(Optional.empty());
    house.sender.flush();
    assertThat(state(KEY)).isEqualTo(State.UNCLEAR);

    later(OutboxSender.LEASE);
    house.sender.flush();

    assertThat(only().text()).isEqualTo(DIGEST.summary());
  }

  @Test
  void withoutALookNothingIsPostedASecondTime() {
    house.sandbox.faults().onMethod("chat.postMessage").timeOutAfterEffect();
    house.sandbox.faults().onMethod("conversations.history").times(2).error("ratelimited");
    publish(Optional.empty());
    house.sender.flush();

    later(OutboxSender.LEASE);
    house.sender.flush();
    assertThat(state(KEY)).isEqualTo(State.UNCLEAR);
    later(OutboxSender.LEASE);
    house.sender.flush();
    assertThat(state(KEY)).isEqualTo(State.UNCLEAR);
    later(OutboxSender.LEASE);
    house.sender.flush();

    assertThat(find(KEY).postedAs()).contains(only().ts());
  }

  @Test
  void aCrashAfterTakingAMessageLosesNothing() {
    publish(Optional.empty());
    house.outbox.take(house.clock.instant(), house.clock.instant().plus(OutboxSender.LEASE), 10);

    house.sender.flush();
    assertThat(house.workspace().messages(CHANNEL)).isEmpty();
    later(OutboxSender.LEASE);
    house.sender.flush();

    assertThat(only().text()).isEqualTo(DIGEST.summary());
  }

  @ParameterizedTest
  @CsvSource({"channel_not_found", "not_in_channel", "is_archived", "missing_scope"})
  void whatCannotArriveIsRefusedWithItsThread(String code) {
    house.sandbox.faults().onMethod("chat.postMessage").error(code);
    publish(Optional.of(DETAILS));

    house.sender.flush();

    assertThat(state(KEY)).isEqualTo(State.REFUSED);
    assertThat(state(KEY + ":thread")).isEqualTo(State.REFUSED);
    assertThat(house.outbox.waiting()).isZero();
  }

  @Test
  void anArchivedChannelIsRefused() {
    house.workspace().archive(CHANNEL, SlackHouse.ANNA);
    publish(Optional.empty());

    house.sender.flush();

    assertThat(state(KEY)).isEqualTo(State.REFUSED);
  }

  @Test
  void blocksThatSlackDoesNotTakeAreSentAsPlainText() {
    house.sandbox.faults().onMethod("chat.postMessage").times(2).error("invalid_blocks");
    publish(Optional.empty());

    house.sender.flush();

    SandboxMessage posted = only();
    assertThat(posted.blocks()).hasSize(3);
    assertThat(posted.blocks())
        .allSatisfy(
            block -> {
              assertThat(block.path("type").asText()).isEqualTo("section");
              assertThat(block.path("text").path("type").asText()).isEqualTo("plain_text");
            });
  }

  @Test
  void chartsAndTablesAreDrawnWhereSlackKnowsThem() {
    house.publisher.publish(KEY, CHANNEL, DRAWN, Optional.empty());

    house.sender.flush();

    assertThat(only().blocks())
        .extracting(block -> block.path("type").asText())
        .containsExactly("data_visualization", "context", "data_table");
  }

  @Test
  void whereSlackDoesNotKnowThemTheirWordsArePosted() {
    house.sandbox.faults().onMethod("chat.postMessage").error("invalid_blocks");
    house.publisher.publish(KEY, CHANNEL, DRAWN, Optional.empty());

    house.sender.flush();

    assertThat(only().blocks())
        .extracting(block -> block.path("type").asText())
        .containsExactly("context", "section");
    assertThat(only().blocks().toString())
        .contains("In words: 9 Nov 71, 16 Nov 82 percent.", "Data \u00b7 Cannot say");
  }

  @Test
  void aRevokedTokenPausesPostingUntilSlackAcceptsItAgain() {
    house.sandbox.faults().onMethod("chat.postMessage").error("token_revoked");
    publish(Optional.empty());

    house.sender.flush();
    assertThat(state(KEY)).isEqualTo(State.WAITING);
    assertThat(house.marks.get(Installation.REVOKED).orElseThrow()).contains("token_revoked");
    house.sender.flush();
    assertThat(house.workspace().messages(CHANNEL)).isEmpty();

    later(Duration.ofMinutes(5));
    house.sender.flush();

    assertThat(only().text()).isEqualTo(DIGEST.summary());
    assertThat(house.marks.get(Installation.REVOKED)).contains("");
  }

  @Test
  void aRevocationOutlivesARestart() {
    house.connection.installation().revoke("app_uninstalled");

    try (SlackConnection again =
        new SlackConnection(house.connection.config(), house.marks, house.clock)) {
      assertThat(again.installation().isRevoked()).isTrue();
    }
  }

  @Test
  void nothingIsLostWhileSlackCannotBeReached() {
    publish(Optional.empty());
    SlackConfig nowhere = house.connection.config().withApiUrl("http://127.0.0.1:9/api/");
    try (SlackConnection dead = new SlackConnection(nowhere, house.marks, house.clock);
        OutboxSender sender = new OutboxSender(dead, house.outbox, house.clock)) {
      assertThat(sender.flush()).isZero();
    }
    assertThat(state(KEY)).isEqualTo(State.WAITING);

    later(Duration.ofMinutes(1));
    house.sender.flush();

    assertThat(only().text()).isEqualTo(DIGEST.summary());
  }

  @Test
  void twoSendersPostEveryMessageOnce() {
    try (SlackConnection other =
            new SlackConnection(house.connection.config(), house.marks, house.clock);
        OutboxSender second = new OutboxSender(other, house.outbox, house.clock)) {
      house.sender.start();
      second.start();
      for (int i = 0; i < 12; i++) {
        house.publisher.publish("digest:" + i, CHANNEL, Message.of("Week " + i), Optional.empty());
        second.kick();
      }

      await().atMost(Duration.ofSeconds(60)).until(() -> house.outbox.waiting() == 0);
      house.sender.close();
    }
    assertThat(house.workspace().messages(CHANNEL))
        .extracting(SandboxMessage::text)
        .hasSize(12)
        .doesNotHaveDuplicates();
  }

  private void publish(Optional<Message> details) {
    house.publisher.publish(KEY, CHANNEL, DIGEST, details);
  }

  private void later(Duration by) {
    house.clock.advanceTo(house.clock.instant().plus(by));
  }

  private SandboxMessage only() {
    List<SandboxMessage> posted = house.workspace().messages(CHANNEL);
    assertThat(posted).hasSize(1);
    return posted.get(0);
  }

  private List<SandboxMessage> thread(SandboxMessage root) {
    return house.workspace().thread(CHANNEL, root.ts());
  }

  private State state(String key) {
    return find(key).state();
  }

  private OutboxMessage find(String key) {
    return house.outbox.find(key).orElseThrow();
  }
}
