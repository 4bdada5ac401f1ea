package io.goodhart.sandbox.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.MemberJson;
import io.goodhart.sandbox.conversation.UserGroups;
import io.goodhart.sandbox.state.Change;
import io.goodhart.sandbox.state.ChannelKind;
import io.goodhart.sandbox.state.ChannelState;
import io.goodhart.sandbox.state.Contents;
import io.goodhart.sandbox.state.LastingChange;
import io.goodhart.sandbox.state.PassingChange;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.SandboxUserGroup;
import io.goodhart.sandbox.state.Team;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.Timestamps;
import java.util.ArrayList;
import java.util.List;

/** The events about people, channels, Homes and the app itself. */
public final class WorkspaceEvents {
  private final Timestamps timestamps;
  private final MemberJson members;
  private final Team team;

  public WorkspaceEvents(Timestamps timestamps, MemberJson members, Team team) {
    this.timestamps = timestamps;
    this.members = members;
    this.team = team;
  }

  List<ObjectNode> events(Change change, SandboxApp app, Contents contents) {
    if (change instanceof LastingChange.MemberAdded c) {
      return ifWanted(app, member("team_join", c.member(), contents));
    }
    if (change instanceof LastingChange.MemberChanged c) {
      return ifWanted(app, member("user_change", c.member(), contents));
    }
    if (change instanceof LastingChange.UserGroupAdded c) {
      return ifWanted(app, group("subteam_created", c.group()));
    }
    if (change instanceof LastingChange.UserGroupChanged c) {
      return groupChanged(app, c);
    }
    if (change instanceof LastingChange.Joined c) {
      ObjectNode event = membership("member_joined_channel", c.channel(), c.user(), contents);
      return hears(app, c.channel(), contents)
          ? ifWanted(app, Json.putUnlessEmpty(event, "inviter", c.inviter()))
          : List.of();
    }
    if (change instanceof LastingChange.Left c) {
      boolean itself = c.user().equals(app.botUserId());
      return itself || hears(app, c.channel(), contents)
          ? ifWanted(app, membership("member_left_channel", c.channel(), c.user(), contents))
          : List.of();
    }
    if (change instanceof LastingChange.ChannelArchived c) {
      return hears(app, c.channel(), contents)
          ? ifWanted(app, event("channel_archive").put("channel", c.channel()).put("user", c.by()))
          : List.of();
    }
    if (change instanceof PassingChange.HomeOpened c && c.app().appId().equals(app.appId())) {
      return ifWanted(app, homeOpened(c, contents));
    }
    return List.of();
  }

  /** What an app that was taken away still hears. */
  List<ObjectNode> uninstalled(SandboxApp app) {
    List<ObjectNode> both = List.of(tokensRevoked(app), event("app_uninstalled"));
    return both.stream().filter(e -> app.listensTo(Json.text(e, "type"))).toList();
  }

  /** What an app whose token was revoked still hears. */
  List<ObjectNode> revoked(SandboxApp app) {
    return ifWanted(app, tokensRevoked(app));
  }

  private ObjectNode member(String type, SandboxMember member, Contents contents) {
    ObjectNode event = event(type).put("cache_ts", 0);
    event.set("user", members.of(member, contents));
    return event;
  }

  private ObjectNode group(String type, SandboxUserGroup group) {
    ObjectNode event = event(type);
    event.set("subteam", UserGroups.json(group, team.id(), true));
    return event;
  }

  private List<ObjectNode> groupChanged(SandboxApp app, LastingChange.UserGroupChanged change) {
    List<ObjectNode> events =
        new ArrayList<>(ifWanted(app, group("subteam_updated", change.group())));
    List<String> added = new ArrayList<>(change.group().users());
    added.removeAll(change.previous().users());
    List<String> removed = new ArrayList<>(change.previous().users());
    removed.removeAll(change.group().users());
    if (!added.isEmpty() || !removed.isEmpty()) {
      ObjectNode event =
          event("subteam_members_changed")
              .put("subteam_id", change.group().id())
              .put("team_id", team.id())
              .put("added_users_count", added.size())
              .put("removed_users_count", removed.size());
      ArrayNode came = event.putArray("added_users");
      added.forEach(came::add);
      ArrayNode left = event.putArray("removed_users");
      removed.forEach(left::add);
      events.addAll(ifWanted(app, event));
    }
    return events;
  }

  private ObjectNode membership(String type, String channel, String user, Contents contents) {
    boolean isPrivate =
        contents
            .channel(channel)
            .map(ChannelState::kind)
            .filter(ChannelKind.PRIVATE::equals)
            .isPresent();
    return event(type)
        .put("user", user)
        .put("channel", channel)
        .put("channel_type", isPrivate ? "G" : "C")
        .put("team", team.id());
  }

  private ObjectNode homeOpened(PassingChange.HomeOpened opened, Contents contents) {
    ObjectNode event =
        event("app_home_opened")
            .put("user", opened.user())
            .put("channel", opened.channel())
            .put("tab", "home");
    contents
        .home(opened.user(), opened.app().appId())
        .ifPresent(view -> event.set("view", view.deepCopy()));
    return event;
  }

  private ObjectNode tokensRevoked(SandboxApp app) {
    ObjectNode event = event("tokens_revoked");
    ObjectNode tokens = event.putObject("tokens");
    tokens.putArray("oauth");
    tokens.putArray("bot").add(app.botUserId());
    return event;
  }

  private ObjectNode event(String type) {
    return Json.object().put("type", type).put("event_ts", timestamps.next());
  }

  private static boolean hears(SandboxApp app, String channel, Contents contents) {
    return contents.channel(channel).filter(c -> c.has(app.botUserId())).isPresent();
  }

  private static List<ObjectNode> ifWanted(SandboxApp app, ObjectNode event) {
    return app.listensTo(Json.text(event, "type")) ? List.of(event) : List.of();
  }
}
