package io.goodhart.sandbox.conversation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.state.LastingChange;
import io.goodhart.sandbox.state.SandboxUserGroup;
import io.goodhart.sandbox.state.WorkspaceState;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.util.List;
import java.util.Optional;

/** The user groups of the workspace. */
public final class UserGroups {
  private final WorkspaceState state;

  public UserGroups(WorkspaceState state) {
    this.state = state;
  }

  /** Adds a group; one with the same id is brought up to date instead. */
  public void put(SandboxUserGroup group) {
    SandboxUserGroup unused =
        state.locked(
            contents -> {
              Optional<SandboxUserGroup> before = contents.userGroup(group.id());
              if (before.isEmpty()) {
                state.record(new LastingChange.UserGroupAdded(group));
              } else if (!before.get().equals(group)) {
                state.record(new LastingChange.UserGroupChanged(group, before.get()));
              }
              return group;
            });
  }

  public List<SandboxUserGroup> all() {
    return state.locked(contents -> List.copyOf(contents.userGroups()));
  }

  /**
   * A group that must be there.
   *
   * @throws SlackRefusal {@code no_such_subteam}
   */
  public SandboxUserGroup known(String id) {
    return state
        .locked(contents -> contents.userGroup(id))
        .orElseThrow(() -> new SlackRefusal("no_such_subteam"));
  }

  /** A group as Slack's object, with its people where they were asked for. */
  public static ObjectNode json(SandboxUserGroup group, String team, boolean withUsers) {
    ObjectNode json =
        Json.object()
            .put("id", group.id())
            .put("team_id", team)
            .put("is_usergroup", true)
            .put("is_subteam", true)
            .put("name", group.name())
            .put("description", "")
            .put("handle", group.handle())
            .put("is_external", false)
            .put("date_create", 1)
            .put("date_update", 1)
            .put("date_delete", group.disabled() ? 1 : 0)
            .put("user_count", group.users().size());
    if (withUsers) {
      ArrayNode users = json.putArray("users");
      group.users().forEach(users::add);
    }
    return json;
  }
}
