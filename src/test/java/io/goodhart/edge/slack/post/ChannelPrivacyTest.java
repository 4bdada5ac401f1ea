package io.goodhart.edge.slack.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.sandbox.state.SandboxChannel;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelPrivacyTest {
  private final SlackHouse house;

  ChannelPrivacyTest(@TempDir Path folder) {
    house = new SlackHouse(folder);
    house.install(URI.create("http://127.0.0.1:9/"));
    house
        .workspace()
        .addChannel(
            SandboxChannel.privateChannel("C0GATE", "gate")
                .withMembers(SlackHouse.ANNA, SlackHouse.BOT_USER));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoCanReadAChannelIsKnown() {
    assertThat(of("#gate")).isEqualTo(ChannelPrivacy.PRIVATE);
    assertThat(of("C0GATE")).isEqualTo(ChannelPrivacy.PRIVATE);
    assertThat(of("#payments")).isEqualTo(ChannelPrivacy.PUBLIC);
  }

  @Test
  void aChannelThatGoodhartIsNotInIsNotFound() {
    assertThat(of("#other")).isEqualTo(ChannelPrivacy.NOT_FOUND);
    assertThat(of("C0OTHER")).isEqualTo(ChannelPrivacy.NOT_FOUND);
    assertThat(of("#nowhere")).isEqualTo(ChannelPrivacy.NOT_FOUND);
  }

  private ChannelPrivacy of(String channel) {
    return ChannelPrivacy.of(house.connection, channel);
  }
}
