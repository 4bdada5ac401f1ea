package io.goodhart.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.conversation.UserGroups;
import io.goodhart.sandbox.state.SandboxUserGroup;
import io.goodhart.sandbox.wire.Json;
import java.util.Map;

/** The {@code usergroups.*} methods that read. */
final class UserGroupMethods {
  private final Conversation conversation;

  UserGroupMethods(Conversation conversation) {
    this.conversation = conversation;
  }

  Map<String, ApiMethod> methods() {
    return Map.of("usergroups.list", this::list, "usergroups.users.list", this::users);
  }

  private ObjectNode list(Caller caller, Arguments arguments) {
    boolean withUsers = arguments.flag("include_users");
    boolean disabledToo = arguments.flag("include_disabled");
    ObjectNode answer = Json.object();
    ArrayNode groups = answer.putArray("usergroups");
    for (SandboxUserGroup group : conversation.userGroups().all()) {
      if (disabledToo || !group.disabled()) {
        groups.add(UserGroups.json(group, conversation.team().id(), withUsers));
      }
    }
    return answer;
  }

  private ObjectNode users(Caller caller, Arguments arguments) {
    SandboxUserGroup group = conversation.userGroups().known(arguments.required("usergroup"));
    ObjectNode answer = Json.object();
    ArrayNode users = answer.putArray("users");
    group.users().forEach(users::add);
    return answer;
  }
}
