package io.goodhart.edge.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.Subject;
import io.goodhart.activity.Subject.Unattributed.Reason;
import io.goodhart.roster.Alias;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose a record is. */
class IdentityTest {
  private final TelemetryServer server = new TelemetryServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theOwnerOfTheKeyOutranksThePayload() {
    Capture bens = Samples.claude("user_prompt", Map.of("user.email", "ben@example.dev"));

    server.postAs(TelemetryServer.ANNAS, bens);

    assertThat(subject()).isEqualTo(Subject.of(TelemetryServer.ANNA));
  }

  @Test
  void aKeyWithoutIdentityLeavesThePayloadUnheard() {
    Capture bens = Samples.claude("user_prompt", Map.of("user.email", "ben@example.dev"));

    server.postAs(TelemetryServer.MUTE, bens);

    assertThat(subject()).isEqualTo(Subject.unattributed(Reason.NOT_ALLOWED));
  }

  @Test
  void anAddressComesFirst() {
    assertSubject(
        Map.of("enduser.id", "e1"),
        Map.of("user.email", "Ben@Example.dev", "user.account_uuid", "u-1"),
        new Alias(Alias.Kind.EMAIL, "ben@example.dev"));
  }

  @Test
  void theRecordIsAskedBeforeItsResource() {
    assertSubject(
        Map.of("user.email", "machine@example.dev"),
        Map.of("user.email", "ben@example.dev"),
        new Alias(Alias.Kind.EMAIL, "ben@example.dev"));
  }

  @Test
  void theResourceIsAskedToo() {
    assertSubject(
        Map.of("user.email", "ben@example.dev"),
        Map.of("user.account_uuid", "u-1"),
        new Alias(Alias.Kind.EMAIL, "ben@example.dev"));
  }

  @Test
  void anEndUserMayBeAnAddressOrAnId() {
    assertSubject(
        Map.of("enduser.id", "ben@example.dev"),
        Map.of(),
        new Alias(Alias.Kind.EMAIL, "ben@example.dev"));
  }

  @Test
  void anEndUserWithoutAnAtSignIsAnId() {
    assertSubject(Map.of("enduser.id", "d017"), Map.of(), new Alias(Alias.Kind.ID, "d017"));
  }

  @Test
  void anAccountIsAVendorsAlias() {
    assertSubject(
        Map.of(),
        Map.of("user.id", "install", "user.account_uuid", "u-1"),
        new Alias(Alias.Kind.VENDOR, "claude-code/u-1"));
  }

  @Test
  void anInstallationIsAVendorsAlias() {
    server.replay(Capture.some(Capture.GEMINI));

    assertThat(server.store.events())
        .isNotEmpty()
        .allMatch(
            event ->
                event.head().subject().code().startsWith("vendor:gemini-cli/4d9c1318-6c57-462d"));
  }

  @Test
  void nobodyIsGuessed() {
    server.replay(Capture.some(Capture.OPENCLAW));

    assertThat(server.store.events())
        .isNotEmpty()
        .allMatch(event -> event.head().subject().equals(Subject.unattributed(Reason.NO_IDENTITY)));
  }

  @Test
  void whatCannotBeANameIsNobody() {
    server.post(
        Samples.claude(
            "user_prompt", Map.of("user.email", "no address", "user.id", "x".repeat(400))));

    assertThat(subject()).isEqualTo(Subject.unattributed(Reason.NO_IDENTITY));
  }

  private void assertSubject(
      Map<String, String> resource, Map<String, String> record, Alias expected) {
    Map<String, String> attributes = new TreeMap<>(record);
    attributes.put("event.name", "claude_code.user_prompt");
    server.post(Samples.logs(resource, attributes));
    assertThat(subject()).isEqualTo(Subject.of(expected));
  }

  private Subject subject() {
    return server.onlyEvent().head().subject();
  }
}
