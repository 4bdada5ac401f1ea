package io.goodhart.sandbox.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.state.Contents;
import io.goodhart.sandbox.state.InstalledApp;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.Team;
import io.goodhart.sandbox.wire.Json;
import java.time.Clock;
import java.time.ZoneId;

/** A member as Slack's user object. */
public final class MemberJson {
  private final Team team;
  private final Clock clock;

  public MemberJson(Team team, Clock clock) {
    this.team = team;
    this.clock = clock;
  }

  public ObjectNode of(SandboxMember member, Contents contents) {
    String teamId = member.teamId().isEmpty() ? team.id() : member.teamId();
    ObjectNode user =
        Json.object()
            .put("id", member.id())
            .put("team_id", teamId)
            .put("name", member.name())
            .put("deleted", member.deleted())
            .put("is_bot", member.isBot())
            .put("is_app_user", false)
            .put("updated", clock.instant().getEpochSecond());
    user.set("profile", profile(member, teamId, contents));
    if (member.deleted()) {
      return user;
    }
    ZoneId zone = ZoneId.of(member.tz());
    return user.put("color", "5b6770")
        .put("real_name", member.realName())
        .put("tz", member.tz())
        .put("tz_label", member.tz())
        .put("tz_offset", zone.getRules().getOffset(clock.instant()).getTotalSeconds())
        .put("is_admin", member.isAdmin())
        .put("is_owner", member.isOwner())
        .put("is_primary_owner", false)
        .put("is_restricted", member.isRestricted())
        .put("is_ultra_restricted", member.isUltraRestricted())
        .put("is_stranger", member.isStranger())
        .put("is_email_confirmed", !member.email().isEmpty());
  }

  private static ObjectNode profile(SandboxMember member, String teamId, Contents contents) {
    ObjectNode profile =
        Json.object()
            .put("title", member.title())
            .put("real_name", member.realName())
            .put("real_name_normalized", member.realName())
            .put("display_name", member.name())
            .put("display_name_normalized", member.name())
            .put("team", teamId);
    Json.putUnlessEmpty(profile, "email", member.email());
    for (InstalledApp app : contents.apps()) {
      if (app.app().botUserId().equals(member.id())) {
        profile.put("bot_id", app.app().botId()).put("api_app_id", app.app().appId());
      }
    }
    return profile;
  }
}
