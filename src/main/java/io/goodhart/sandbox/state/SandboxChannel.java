package io.goodhart.sandbox.state;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A channel or direct message with the ids of the members in it.
 *
 * @param id such as {@code C0GENERAL}; {@code D...} for direct messages
 * @param name without {@code #}; empty for direct messages
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SandboxChannel(
    String id,
    String name,
    ChannelKind kind,
    String topic,
    boolean archived,
    List<String> members) {

  public SandboxChannel {
    if (!id.matches("[CGD][A-Z0-9_]+")) {
      throw new IllegalArgumentException("channel id is like C0GENERAL, not " + id);
    }
    members = List.copyOf(new LinkedHashSet<>(members));
  }

  public static SandboxChannel publicChannel(String id, String name) {
    return new SandboxChannel(id, name, ChannelKind.PUBLIC, "", false, List.of());
  }

  public static SandboxChannel privateChannel(String id, String name) {
    return new SandboxChannel(id, name, ChannelKind.PRIVATE, "", false, List.of());
  }

  /** The direct conversation of two members. */
  public static SandboxChannel im(String id, String one, String other) {
    return new SandboxChannel(id, "", ChannelKind.IM, "", false, List.of(one, other));
  }

  public SandboxChannel withTopic(String topic) {
    return new SandboxChannel(id, name, kind, topic, archived, members);
  }

  public SandboxChannel withMembers(String... ids) {
    return withMembers(Arrays.asList(ids));
  }

  public SandboxChannel withMembers(List<String> ids) {
    return new SandboxChannel(id, name, kind, topic, archived, ids);
  }

  public SandboxChannel asArchived() {
    return new SandboxChannel(id, name, kind, topic, true, members);
  }

  public boolean isPrivate() {
    return kind == ChannelKind.PRIVATE;
  }

  public boolean isIm() {
    return kind == ChannelKind.IM;
  }

  public boolean has(String user) {
    return members.contains(user);
  }
}
