package io.goodhart.sandbox.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.conversation.Channels;
import io.goodhart.sandbox.conversation.Composer;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.conversation.People;
import io.goodhart.sandbox.event.Envelope;
import io.goodhart.sandbox.outgoing.Courier;
import io.goodhart.sandbox.outgoing.Delivery;
import io.goodhart.sandbox.outgoing.DeliveryAttempt;
import io.goodhart.sandbox.outgoing.DeliveryKind;
import io.goodhart.sandbox.outgoing.Parcel;
import io.goodhart.sandbox.state.ChannelState;
import io.goodhart.sandbox.state.InstalledApp;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxCommand;
import io.goodhart.sandbox.state.Team;
import io.goodhart.sandbox.state.WorkspaceState;
import io.goodhart.sandbox.wire.Form;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Slash commands: to the app, and its answer back to the person. */
public final class Commands {
  private record Target(SandboxApp app, SandboxCommand command) {}

  private final WorkspaceState state;
  private final Channels channels;
  private final People people;
  private final Composer composer;
  private final Courier courier;
  private final Triggers triggers;
  private final ResponseHooks hooks;
  private final Answers answers;
  private final Team team;

  Commands(
      Conversation conversation,
      Courier courier,
      Triggers triggers,
      ResponseHooks hooks,
      Answers answers) {
    this.state = conversation.state();
    this.channels = conversation.channels();
    this.people = conversation.people();
    this.composer = conversation.composer();
    this.courier = courier;
    this.triggers = triggers;
    this.hooks = hooks;
    this.answers = answers;
    this.team = conversation.team();
  }

  /** Whether some app answers to a command. */
  public boolean knows(String command) {
    return target(command).isPresent();
  }

  /**
   * Runs a command; completes when its answer is shown, or the lack of one.
   *
   * @throws SlackRefusal {@code unknown_command}, {@code channel_not_found}, {@code user_not_found}
   */
  public CompletableFuture<Delivery> run(String user, String channel, String command, String text) {
    Target target = target(command).orElseThrow(() -> new SlackRefusal("unknown_command"));
    Origin origin = Origin.command(target.app(), user, channel);
    String body = Form.encode(state.locked(contents -> fields(target, origin, text)));
    return courier
        .send(Payloads.recipient(target.app()), Parcel.form(DeliveryKind.COMMAND, command, body))
        .thenApply(
            delivery -> {
              answered(origin, command, delivery);
              return delivery;
            });
  }

  private Map<String, String> fields(Target target, Origin origin, String text) {
    ChannelState place = channels.visible(Caller.person(origin.user()), origin.channel());
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("token", Envelope.VERIFICATION_TOKEN);
    fields.put("team_id", team.id());
    fields.put("team_domain", team.domain());
    fields.put("channel_id", origin.channel());
    fields.put("channel_name", channelName(place));
    fields.put("user_id", origin.user());
    fields.put("user_name", people.known(origin.user()).name());
    fields.put("command", target.command().command());
    fields.put("text", target.command().shouldEscape() ? composer.escaped(text) : text);
    fields.put("api_app_id", target.app().appId());
    fields.put("is_enterprise_install", "false");
    fields.put("response_url", hooks.issue(origin));
    fields.put("trigger_id", triggers.issue(origin.user(), target.app().appId()));
    return fields;
  }

  private void answered(Origin origin, String command, Delivery delivery) {
    Optional<DeliveryAttempt> attempt = delivery.lastAttempt();
    if (attempt.isEmpty() || !attempt.get().isOk()) {
      boolean late = attempt.map(DeliveryAttempt::isTimeout).orElse(false);
      fail(origin, command, late ? "operation_timeout" : "dispatch_failed");
      return;
    }
    String body = attempt.get().body().strip();
    ObjectNode answer =
        Json.parseObject(body).orElseGet(() -> Json.putUnlessEmpty(Json.object(), "text", body));
    try {
      answers.show(origin, answer);
    } catch (SlackRefusal refusal) {
      fail(origin, command, refusal.details());
    }
  }

  private void fail(Origin origin, String command, String error) {
    String text = command + " failed with the error \"" + error + "\"";
    answers.complain(origin.channel(), origin.user(), text);
  }

  private Optional<Target> target(String command) {
    return state.locked(
        contents ->
            contents.apps().stream()
                .filter(InstalledApp::isInstalled)
                .map(InstalledApp::app)
                .flatMap(app -> app.commands().stream().map(c -> new Target(app, c)))
                .filter(t -> t.command().command().equals(command))
                .findFirst());
  }

  private static String channelName(ChannelState place) {
    return switch (place.kind()) {
      case PUBLIC -> place.name();
      case PRIVATE -> "privategroup";
      case IM -> "directmessage";
    };
  }
}
