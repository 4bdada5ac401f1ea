package io.goodhart.sandbox.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.People;
import io.goodhart.sandbox.event.Envelope;
import io.goodhart.sandbox.outgoing.DeliveryKind;
import io.goodhart.sandbox.outgoing.Parcel;
import io.goodhart.sandbox.outgoing.Recipient;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.Team;
import io.goodhart.sandbox.wire.Form;
import io.goodhart.sandbox.wire.Json;
import java.util.Map;

/** What all interaction payloads have in common. */
final class Payloads {
  private final People people;
  private final Team team;

  Payloads(People people, Team team) {
    this.people = people;
    this.team = team;
  }

  /** A payload with who did it, where, and for which app. */
  ObjectNode start(String type, SandboxApp app, String userId) {
    SandboxMember member = people.known(userId);
    ObjectNode payload = Json.object().put("type", type);
    payload.putObject("team").put("id", team.id()).put("domain", team.domain());
    payload
        .putObject("user")
        .put("id", userId)
        .put("username", member.name())
        .put("name", member.name())
        .put("team_id", member.teamId().isEmpty() ? team.id() : member.teamId());
    return payload
        .put("api_app_id", app.appId())
        .put("token", Envelope.VERIFICATION_TOKEN)
        .putNull("enterprise")
        .put("is_enterprise_install", false);
  }

  static Parcel parcel(DeliveryKind kind, String label, ObjectNode payload) {
    return Parcel.form(kind, label, Form.encode(Map.of("payload", payload.toString())));
  }

  static Recipient recipient(SandboxApp app) {
    return new Recipient(app.appId(), app.eventsUrl(), app.signingSecret());
  }
}
