package io.goodhart.sandbox.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.Team;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.Secrets;
import java.time.Clock;

/** What the Events API wraps around every event. */
public final class Envelope {
  /** The deprecated verification token, which Slack still sends. */
  public static final String VERIFICATION_TOKEN = "sandbox-verification-token";

  private final Team team;
  private final Clock clock;
  private final Secrets secrets;

  public Envelope(Team team, Clock clock, Secrets secrets) {
    this.team = team;
    this.clock = clock;
    this.secrets = secrets;
  }

  /** A new envelope, with an event id of its own, addressed to an app. */
  ObjectNode around(ObjectNode event, SandboxApp app) {
    ObjectNode envelope =
        Json.object()
            .put("token", VERIFICATION_TOKEN)
            .put("team_id", team.id())
            .put("context_team_id", team.id())
            .putNull("context_enterprise_id")
            .put("api_app_id", app.appId())
            .put("type", "event_callback")
            .put("event_id", secrets.id("Ev"))
            .put("event_time", clock.instant().getEpochSecond())
            .put("is_ext_shared_channel", false)
            .put("event_context", secrets.id("4-"));
    envelope.set("event", event);
    envelope
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", team.id())
        .put("user_id", app.botUserId())
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    return envelope;
  }
}
