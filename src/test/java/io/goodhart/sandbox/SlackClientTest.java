package io.goodhart.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.view.Views;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack's own Java client must not notice that this is not Slack. */
class SlackClientTest {
  private final Office office = Office.open();
  private Slack slack = Slack.getInstance();
  private MethodsClient client = slack.methods();

  @BeforeEach
  void connect() {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(office.sandbox().apiUrl().toString());
    config.setStatsEnabled(false);
    slack = Slack.getInstance(config);
    client = slack.methods(Office.TOKEN);
  }

  @AfterEach
  void close() throws Exception {
    slack.close();
    office.close();
  }

  @Test
  void aMessageGoesThereAndBack() throws Exception {
    ChatPostMessageResponse posted =
        client.chatPostMessage(
            r ->
                r.channel(Office.GENERAL)
                    .text("Platform: met")
                    .blocks(
                        List.of(
                            Blocks.section(
                                s -> s.text(BlockCompositions.markdownText("*Platform*: met")))))
                    .metadata(
                        Message.Metadata.builder()
                            .eventType("digest")
                            .eventPayload(Map.of("week", "2026-W47"))
                            .build()));

    ConversationsHistoryResponse history =
        client.conversationsHistory(r -> r.channel(Office.GENERAL).includeAllMetadata(true));

    assertThat(posted.isOk()).isTrue();
    Message message = history.getMessages().get(0);
    assertThat(message.getTs()).isEqualTo(posted.getTs());
    assertThat(message.getBlocks()).hasSize(1);
    assertThat(message.getMetadata().getEventPayload()).containsEntry("week", "2026-W47");
    assertThat(message.getBotProfile().getAppId()).isEqualTo(Office.APP);
  }

  @Test
  void refusalsAreReadByTheClient() throws Exception {
    ChatPostMessageResponse refused =
        client.chatPostMessage(
            r ->
                r.channel(Office.GENERAL)
                    .text("x")
                    .blocksAsString(
                        "[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"\"}}]"));

    assertThat(refused.isOk()).isFalse();
    assertThat(refused.getError()).isEqualTo("invalid_blocks");
    assertThat(refused.getResponseMetadata().getMessages())
        .containsExactly(
            "[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]");
  }

  @Test
  void aRateLimitIsAnExceptionWithRetryAfter() {
    office.sandbox().faults().onMethod("chat.postMessage").rateLimited(30);

    assertThatThrownBy(() -> client.chatPostMessage(r -> r.channel(Office.GENERAL).text("x")))
        .isInstanceOfSatisfying(
            SlackApiException.class,
            e -> {
              assertThat(e.getResponse().code()).isEqualTo(429);
              assertThat(e.getResponse().header("Retry-After")).isEqualTo("30");
            });
  }

  @Test
  void peopleAreListedWithTheirFlags() throws Exception {
    UsersListResponse users = client.usersList(r -> r.limit(200));

    assertThat(users.getMembers())
        .filteredOn(user -> user.getId().equals(Office.ADA))
        .allMatch(user -> user.isAdmin() && user.getTz().equals("Europe/London"));
    assertThat(users.getMembers()).filteredOn(user -> user.isBot()).hasSize(1);
  }

  @Test
  void aHomeIsPublished() throws Exception {
    boolean ok =
        client
            .viewsPublish(
                r ->
                    r.userId(Office.ADA)
                        .view(Views.view(v -> v.type("home").blocks(List.of(Blocks.divider())))))
            .isOk();

    assertThat(ok).isTrue();
    assertThat(office.workspace().homeOf(Office.ADA, Office.APP)).isPresent();
  }
}
