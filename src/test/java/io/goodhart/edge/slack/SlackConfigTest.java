package io.goodhart.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackConfigTest {
  @Test
  void theDefaultsAreSlacksOwn() {
    SlackConfig config = SlackConfig.of("xoxb-1", "secret");

    assertThat(config.apiUrl()).isEqualTo("https://slack.com/api/");
    assertThat(config.commandPrefix()).isEmpty();
    assertThat(config.maxBodyBytes()).isEqualTo(1_048_576);
    assertThat(config.callTimeout()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void missingSecretsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SlackConfig.of(" ", "secret"))
        .withMessageContaining("SLACK_BOT_TOKEN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SlackConfig.of("xoxb-1", ""))
        .withMessageContaining("SLACK_SIGNING_SECRET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "slack.com/api/", "https://slack.com/api", "ftp://slack.com/api/"})
  void anAddressThatIsNoneIsRefused(String url) {
    SlackConfig config = SlackConfig.of("xoxb-1", "secret");

    assertThatIllegalArgumentException().isThrownBy(() -> config.withApiUrl(url));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GH-", "gh ", "/gh"})
  void aPrefixThatNoCommandMayHaveIsRefused(String prefix) {
    SlackConfig config = SlackConfig.of("xoxb-1", "secret");

    assertThatIllegalArgumentException().isThrownBy(() -> config.withCommandPrefix(prefix));
  }

  @Test
  void thePrefixStandsBeforeTheCommandOnly() {
    assertThat(SlackSurface.commands("gh-"))
        .containsExactly("/gh-usage", "/gh-agents", "/gh-digest", "/goodhart");
  }

  @Test
  void secretsDoNotShow() {
    assertThat(SlackConfig.of("xoxb-1", "hush").toString()).doesNotContain("xoxb", "hush");
  }
}
