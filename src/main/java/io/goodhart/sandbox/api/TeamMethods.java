package io.goodhart.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.state.Team;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.net.URI;
import java.util.Map;

/** Who am I, and where: {@code auth.test}, {@code team.info}, {@code api.test}. */
final class TeamMethods {
  private final Conversation conversation;
  private final URI base;

  TeamMethods(Conversation conversation, URI base) {
    this.conversation = conversation;
    this.base = base;
  }

  Map<String, ApiMethod> methods() {
    return Map.of("auth.test", this::authTest, "team.info", this::teamInfo);
  }

  /** The one method that needs no token; it echoes what it got. */
  static ObjectNode apiTest(Arguments arguments) {
    String error = arguments.text("error");
    if (!error.isEmpty()) {
      throw new SlackRefusal(error);
    }
    ObjectNode answer = Json.object();
    answer.set("args", arguments.echo());
    return answer;
  }

  private ObjectNode authTest(Caller caller, Arguments arguments) {
    Team team = conversation.team();
    ObjectNode answer =
        Json.object()
            .put("url", base.toString())
            .put("team", team.name())
            .put("user", conversation.people().known(caller.userId()).name())
            .put("team_id", team.id())
            .put("user_id", caller.userId())
            .put("is_enterprise_install", false);
    caller.app().ifPresent(app -> answer.put("bot_id", app.botId()));
    return answer;
  }

  private ObjectNode teamInfo(Caller caller, Arguments arguments) {
    Team team = conversation.team();
    ObjectNode answer = Json.object();
    answer
        .putObject("team")
        .put("id", team.id())
        .put("name", team.name())
        .put("domain", team.domain())
        .put("url", base.toString())
        .put("email_domain", "")
        .putObject("icon")
        .put("image_default", true);
    return answer;
  }
}
