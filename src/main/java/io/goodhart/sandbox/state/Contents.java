package io.goodhart.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Json;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All that is in the workspace right now. To be touched under the workspace's lock only. */
public final class Contents {
  private record HomeKey(String user, String appId) {}

  private final Map<String, SandboxMember> members = new LinkedHashMap<>();
  private final Map<String, SandboxUserGroup> userGroups = new LinkedHashMap<>();
  private final Map<String, ChannelState> channels = new LinkedHashMap<>();
  private final Map<String, InstalledApp> apps = new LinkedHashMap<>();
  private final Map<HomeKey, ObjectNode> homes = new LinkedHashMap<>();
  private final Map<String, JsonNode> botProfiles = new LinkedHashMap<>();

  public Collection<SandboxMember> members() {
    return Collections.unmodifiableCollection(members.values());
  }

  public Optional<SandboxMember> member(String id) {
    return Optional.ofNullable(members.get(id));
  }

  public Optional<SandboxMember> memberNamed(String handle) {
    return members.values().stream().filter(m -> m.name().equals(handle)).findFirst();
  }

  public Optional<SandboxMember> memberByEmail(String email) {
    String wanted = email.toLowerCase(Locale.ROOT);
    return members.values().stream()
        .filter(m -> !m.email().isEmpty() && m.email().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  public Collection<SandboxUserGroup> userGroups() {
    return Collections.unmodifiableCollection(userGroups.values());
  }

  public Optional<SandboxUserGroup> userGroup(String id) {
    return Optional.ofNullable(userGroups.get(id));
  }

  public Collection<ChannelState> channels() {
    return Collections.unmodifiableCollection(channels.values());
  }

  public Optional<ChannelState> channel(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  public Optional<ChannelState> channelNamed(String name) {
    return channels.values().stream()
        .filter(c -> !c.kind().equals(ChannelKind.IM) && c.name().equals(name))
        .findFirst();
  }

  public Collection<InstalledApp> apps() {
    return Collections.unmodifiableCollection(apps.values());
  }

  public Optional<InstalledApp> app(String appId) {
    return Optional.ofNullable(apps.get(appId));
  }

  /** The view that an app published for a person. */
  public Optional<ObjectNode> home(String user, String appId) {
    return Optional.ofNullable(homes.get(new HomeKey(user, appId)));
  }

  /** What messages told about a bot, installed here or not. */
  public Optional<JsonNode> botProfile(String botId) {
    return Optional.ofNullable(botProfiles.get(botId));
  }

  /**
   * A channel that must be there.
   *
   * @throws IllegalStateException when it is not, which only a damaged journal can bring about
   */
  ChannelState existing(String id) {
    return channel(id).orElseThrow(() -> new IllegalStateException("there is no channel " + id));
  }

  void put(SandboxMember member) {
    members.put(member.id(), member);
  }

  void put(SandboxUserGroup group) {
    userGroups.put(group.id(), group);
  }

  void put(SandboxChannel channel) {
    channels.computeIfAbsent(channel.id(), ChannelState::new).describe(channel);
  }

  void put(InstalledApp app) {
    apps.put(app.app().appId(), app);
  }

  void putHome(String user, String appId, ObjectNode view) {
    homes.put(new HomeKey(user, appId), view);
  }

  void remember(JsonNode botProfile) {
    if (botProfile.isObject()) {
      botProfiles.put(Json.text(botProfile, "id"), botProfile);
    }
  }
}
