package io.goodhart.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.state.InstalledApp;
import io.goodhart.sandbox.state.MemberTrait;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code users.*} and {@code bots.*} methods. */
final class PeopleMethods {
  /** Slack's own member, which is in every list though it is neither a person nor flagged a bot. */
  private static final SandboxMember SLACKBOT =
      SandboxMember.of("USLACKBOT", "slackbot", "Slackbot", "", "America/Los_Angeles");

  private final Conversation conversation;

  PeopleMethods(Conversation conversation) {
    this.conversation = conversation;
  }

  Map<String, ApiMethod> methods() {
    return Map.of(
        "users.list", this::list,
        "users.info", this::info,
        "users.lookupByEmail", this::lookupByEmail,
        "bots.info", this::bot);
  }

  private ObjectNode list(Caller caller, Arguments arguments) {
    List<SandboxMember> all = new ArrayList<>(List.of(SLACKBOT));
    all.addAll(conversation.people().all());
    Page<SandboxMember> page = Page.of(all, arguments, 1000);
    ObjectNode answer = Json.object();
    ArrayNode members = answer.putArray("members");
    page.items().forEach(member -> members.add(json(member)));
    return page.into(answer).put("cache_ts", 0);
  }

  private ObjectNode info(Caller caller, Arguments arguments) {
    String id = arguments.required("user");
    return user(id.equals(SLACKBOT.id()) ? SLACKBOT : conversation.people().known(id));
  }

  private ObjectNode lookupByEmail(Caller caller, Arguments arguments) {
    String email = arguments.required("email");
    return conversation
        .state()
        .locked(contents -> contents.memberByEmail(email))
        .filter(member -> !member.traits().contains(MemberTrait.DEACTIVATED))
        .map(this::user)
        .orElseThrow(() -> new SlackRefusal("users_not_found"));
  }

  private ObjectNode bot(Caller caller, Arguments arguments) {
    String id = arguments.text("bot");
    Optional<InstalledApp> installed =
        conversation.state().locked(contents -> contents.apps().stream().toList()).stream()
            .filter(
                a ->
                    id.isEmpty()
                        ? caller.app().equals(Optional.of(a.app()))
                        : a.app().botId().equals(id))
            .findFirst();
    ObjectNode bot =
        installed
            .map(PeopleMethods::bot)
            .or(() -> foreign(id))
            .orElseThrow(() -> new SlackRefusal("bot_not_found"));
    ObjectNode answer = Json.object();
    answer.set("bot", bot);
    return answer;
  }

  private static ObjectNode bot(InstalledApp installed) {
    ObjectNode bot =
        Json.object()
            .put("id", installed.app().botId())
            .put("deleted", !installed.isInstalled())
            .put("name", installed.app().name())
            .put("updated", 0)
            .put("app_id", installed.app().appId())
            .put("user_id", installed.app().botUserId());
    bot.putObject("icons").put("image_36", "").put("image_48", "").put("image_72", "");
    return bot;
  }

  private Optional<ObjectNode> foreign(String id) {
    return conversation
        .state()
        .locked(contents -> contents.botProfile(id))
        .map(JsonNode::<ObjectNode>deepCopy);
  }

  private ObjectNode user(SandboxMember member) {
    ObjectNode answer = Json.object();
    answer.set("user", json(member));
    return answer;
  }

  private ObjectNode json(SandboxMember member) {
    return conversation.state().locked(contents -> conversation.memberJson().of(member, contents));
  }
}
