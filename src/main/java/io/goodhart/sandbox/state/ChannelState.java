package io.goodhart.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.wire.Json;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One channel with its members and messages. To be touched under the workspace's lock only. */
public final class ChannelState {
  private final String id;
  private final Set<String> members = new LinkedHashSet<>();
  private final NavigableMap<String, ObjectNode> messages = new TreeMap<>();
  private final TreeMap<String, NavigableSet<String>> replies = new TreeMap<>();
  private SandboxChannel described;

  ChannelState(String id) {
    this.id = id;
    this.described = SandboxChannel.publicChannel(id, id);
  }

  public String id() {
    return id;
  }

  public String name() {
    return described.name();
  }

  public ChannelKind kind() {
    return described.kind();
  }

  public boolean isArchived() {
    return described.archived();
  }

  public boolean has(String user) {
    return members.contains(user);
  }

  /** The channel as a value, with its present members. */
  public SandboxChannel info() {
    return described.withMembers(List.copyOf(members));
  }

  /** All messages by their {@code ts}, replies included. */
  public NavigableMap<String, ObjectNode> messages() {
    return Collections.unmodifiableNavigableMap(messages);
  }

  public Optional<ObjectNode> message(String ts) {
    return Optional.ofNullable(messages.get(ts));
  }

  /** The {@code ts} of the replies to a message, oldest first. */
  public NavigableSet<String> repliesTo(String ts) {
    return Collections.unmodifiableNavigableSet(replies.getOrDefault(ts, new TreeSet<>()));
  }

  /** Whether a message is shown in a thread only. */
  public static boolean isReplyOnly(ObjectNode message) {
    String thread = Json.text(message, "thread_ts");
    return !thread.isEmpty()
        && !thread.equals(Json.text(message, "ts"))
        && !Json.text(message, "subtype").equals("thread_broadcast");
  }

  void describe(SandboxChannel channel) {
    described = channel;
    members.addAll(channel.members());
  }

  void archive() {
    described = described.asArchived();
  }

  void join(String user) {
    members.add(user);
  }

  void leave(String user) {
    members.remove(user);
  }

  void put(ObjectNode message) {
    String ts = Json.text(message, "ts");
    String thread = Json.text(message, "thread_ts");
    messages.put(ts, message);
    if (!thread.isEmpty() && !thread.equals(ts)) {
      replies.computeIfAbsent(thread, t -> new TreeSet<>()).add(ts);
    }
  }

  void remove(ObjectNode message) {
    String ts = Json.text(message, "ts");
    messages.remove(ts);
    replies.computeIfPresent(
        Json.text(message, "thread_ts"),
        (thread, all) -> all.remove(ts) && all.isEmpty() ? null : all);
  }

  void react(String ts, String name, String user) {
    message(ts).ifPresent(message -> ReactionList.of(message).add(name, user));
  }

  void unreact(String ts, String name, String user) {
    message(ts).ifPresent(message -> ReactionList.of(message).remove(name, user));
  }
}
