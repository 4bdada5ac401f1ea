package io.goodhart.sandbox.ui;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.state.ChannelState;
import io.goodhart.sandbox.state.InstalledApp;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxChannel;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.wire.Json;
import java.time.Clock;
import java.util.List;

/** {@code /ui/state}: all around the messages, as one person sees it. */
final class UiState {
  private final Conversation conversation;
  private final ReadMarks marks;
  private final List<SandboxControl> controls;
  private final Clock clock;

  UiState(Conversation conversation, ReadMarks marks, List<SandboxControl> controls, Clock clock) {
    this.conversation = conversation;
    this.marks = marks;
    this.controls = controls;
    this.clock = clock;
  }

  ObjectNode seenBy(String user) {
    return conversation
        .state()
        .locked(
            contents -> {
              ObjectNode state = Json.object();
              state
                  .putObject("team")
                  .put("id", conversation.team().id())
                  .put("name", conversation.team().name())
                  .put("domain", conversation.team().domain());
              state.put("now", clock.millis());
              state.set("me", member(conversation.people().known(user)));
              ArrayNode members = state.putArray("members");
              contents.members().forEach(m -> members.add(member(m)));
              ArrayNode channels = state.putArray("channels");
              for (SandboxChannel c : conversation.channels().visibleTo(Caller.person(user))) {
                channels.add(channel(c, conversation.channels().find(c.id()), user));
              }
              ArrayNode apps = state.putArray("apps");
              contents.apps().stream()
                  .filter(InstalledApp::isInstalled)
                  .forEach(app -> apps.add(app(app.app())));
              ArrayNode buttons = state.putArray("controls");
              controls.forEach(control -> buttons.add(control(control)));
              return state;
            });
  }

  private static ObjectNode member(SandboxMember member) {
    return Json.object()
        .put("id", member.id())
        .put("name", member.name())
        .put("real_name", member.realName())
        .put("tz", member.tz())
        .put("title", member.title())
        .put("is_bot", member.isBot())
        .put("is_admin", member.isAdmin())
        .put("deleted", member.deleted());
  }

  private ObjectNode channel(SandboxChannel channel, ChannelState messages, String user) {
    boolean isMember = channel.has(user);
    ObjectNode json =
        Json.object()
            .put("id", channel.id())
            .put("name", channel.name())
            .put("is_private", channel.isPrivate())
            .put("is_im", channel.isIm())
            .put("is_member", isMember)
            .put("is_archived", channel.archived())
            .put("topic", channel.topic())
            .put("num_members", channel.members().size())
            .put("last_ts", messages.messages().isEmpty() ? "" : messages.messages().lastKey())
            .put("unread", isMember ? marks.unread(messages, user) : 0);
    if (channel.isIm()) {
      channel.members().stream()
          .filter(member -> !member.equals(user))
          .findFirst()
          .ifPresent(other -> json.put("im_user", other));
    }
    return json;
  }

  private static ObjectNode app(SandboxApp app) {
    ObjectNode json =
        Json.object()
            .put("app_id", app.appId())
            .put("bot_id", app.botId())
            .put("bot_user_id", app.botUserId())
            .put("name", app.name())
            .put("has_home", app.hasHome());
    ArrayNode commands = json.putArray("commands");
    app.commands()
        .forEach(
            command ->
                commands
                    .addObject()
                    .put("command", command.command())
                    .put("description", command.description())
                    .put("usage_hint", command.usageHint()));
    return json;
  }

  private static ObjectNode control(SandboxControl control) {
    return Json.object()
        .put("id", control.id())
        .put("label", control.label())
        .put("description", control.description());
  }
}
