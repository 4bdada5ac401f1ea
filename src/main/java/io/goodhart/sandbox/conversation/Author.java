package io.goodhart.sandbox.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.wire.Json;

/** Who a message is by, and what that puts into its JSON. */
public sealed interface Author {
  /** Writes the author's fields. */
  void sign(ObjectNode message, Draft draft, String teamId);

  /** A person at the keyboard. */
  record Person(String userId) implements Author {
    @Override
    public void sign(ObjectNode message, Draft draft, String teamId) {
      message.put("user", userId);
    }
  }

  /** An installed app, as its bot user or under another name. */
  record Installed(SandboxApp app) implements Author {
    @Override
    public void sign(ObjectNode message, Draft draft, String teamId) {
      if (draft.username().isEmpty()) {
        message.put("user", app.botUserId());
      } else {
        message.put("subtype", "bot_message").put("username", draft.username());
      }
      message.put("bot_id", app.botId()).put("app_id", app.appId());
      message.set("bot_profile", profile(app.botId(), app.appId(), app.name(), teamId));
    }
  }

  /** An app or agent from elsewhere. */
  record Foreign(AppPost post) implements Author {
    @Override
    public void sign(ObjectNode message, Draft draft, String teamId) {
      message.put("bot_id", post.botId()).put("app_id", post.appId());
      if (post.botMessage()) {
        message.put("subtype", "bot_message").put("username", post.shownName());
      } else {
        Json.putUnlessEmpty(message, "user", post.user());
        Json.putUnlessEmpty(message, "username", post.username());
      }
      message.set("bot_profile", profile(post.botId(), post.appId(), post.shownName(), teamId));
    }
  }

  private static ObjectNode profile(String botId, String appId, String name, String teamId) {
    ObjectNode profile =
        Json.object()
            .put("id", botId)
            .put("app_id", appId)
            .put("name", name)
            .put("team_id", teamId)
            .put("deleted", false)
            .put("updated", 0);
    profile.putObject("icons").put("image_36", "").put("image_48", "").put("image_72", "");
    return profile;
  }
}
