package io.goodhart.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.state.ChannelKind;
import io.goodhart.sandbox.state.SandboxChannel;
import io.goodhart.sandbox.wire.Json;

/** A channel as Slack's conversation object. */
final class ChannelJson {
  private ChannelJson() {}

  static ObjectNode of(SandboxChannel channel, Caller caller) {
    ObjectNode json =
        Json.object()
            .put("id", channel.id())
            .put("is_channel", channel.kind() == ChannelKind.PUBLIC)
            .put("is_group", channel.isPrivate())
            .put("is_im", channel.isIm())
            .put("is_mpim", false)
            .put("is_private", channel.kind() != ChannelKind.PUBLIC)
            .put("is_archived", channel.archived())
            .put("is_general", channel.name().equals("general"))
            .put("is_shared", false)
            .put("is_ext_shared", false)
            .put("is_org_shared", false)
            .put("created", 0)
            .put("updated", 0);
    if (channel.isIm()) {
      channel.members().stream()
          .filter(member -> !member.equals(caller.userId()))
          .findFirst()
          .ifPresent(other -> json.put("user", other));
      return json.put("is_user_deleted", false);
    }
    json.put("name", channel.name())
        .put("name_normalized", channel.name())
        .put("is_member", channel.has(caller.userId()))
        .put("num_members", channel.members().size());
    json.putObject("topic").put("value", channel.topic()).put("creator", "").put("last_set", 0);
    json.putObject("purpose").put("value", "").put("creator", "").put("last_set", 0);
    return json;
  }
}
