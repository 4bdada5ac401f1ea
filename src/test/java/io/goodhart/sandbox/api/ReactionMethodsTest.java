package io.goodhart.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReactionMethodsTest {
  private final Office office = Office.open();
  private final String ts = office.workspace().postAs(Office.ADA, Office.GENERAL, "hi");

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aReactionIsCountedPerPerson() {
    call("reactions.add", "tada");
    office.workspace().react(Office.BO, Office.GENERAL, ts, "tada");

    JsonNode reaction = get().path("message").path("reactions").path(0);

    assertThat(reaction.path("name").asText()).isEqualTo("tada");
    assertThat(reaction.path("count").asInt()).isEqualTo(2);
  }

  @Test
  void theSameReactionTwiceIsRefused() {
    call("reactions.add", "tada");

    assertThat(call("reactions.add", "tada").path("error").asText()).isEqualTo("already_reacted");
  }

  @Test
  void aReactionCanBeTakenBackOnce() {
    call("reactions.add", "tada");

    assertThat(call("reactions.remove", "tada").path("ok").asBoolean()).isTrue();
    assertThat(call("reactions.remove", "tada").path("error").asText()).isEqualTo("no_reaction");
    assertThat(get().path("message").has("reactions")).isFalse();
  }

  @Test
  void aMessageThatIsNotThereIsNotFound() {
    JsonNode answer =
        office
            .api()
            .call(
                "reactions.add",
                "channel",
                Office.GENERAL,
                "timestamp",
                "1.000001",
                "name",
                "tada");

    assertThat(answer.path("error").asText()).isEqualTo("message_not_found");
  }

  private JsonNode call(String method, String name) {
    return office.api().call(method, "channel", Office.GENERAL, "timestamp", ts, "name", name);
  }

  private JsonNode get() {
    return office.api().call("reactions.get", "channel", Office.GENERAL, "timestamp", ts);
  }
}
