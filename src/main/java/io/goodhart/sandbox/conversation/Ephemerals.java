package io.goodhart.sandbox.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.state.PassingChange;
import io.goodhart.sandbox.state.SandboxMessage;
import io.goodhart.sandbox.state.WorkspaceState;
import io.goodhart.sandbox.wire.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages that one person alone sees; the last hundred of each place, none after a restart. */
public final class Ephemerals {
  private record Place(String channel, String user) {}

  private static final int KEPT = 100;

  private final Map<Place, Deque<ObjectNode>> shown = new HashMap<>();
  private final WorkspaceState state;

  public Ephemerals(WorkspaceState state) {
    this.state = state;
  }

  public void show(String channel, String user, ObjectNode message) {
    state.locked(
        contents -> {
          Deque<ObjectNode> all = at(channel, user);
          message.put("is_ephemeral", true);
          all.addLast(message);
          if (all.size() > KEPT) {
            all.removeFirst();
          }
          state.record(new PassingChange.EphemeralsChanged(channel, user));
          return message;
        });
  }

  /** What a person sees, oldest first. */
  public List<SandboxMessage> of(String channel, String user) {
    return state.locked(
        contents ->
            at(channel, user).stream()
                .map(m -> new SandboxMessage(channel, m.deepCopy()))
                .toList());
  }

  public Optional<SandboxMessage> find(String channel, String user, String ts) {
    return of(channel, user).stream().filter(m -> m.ts().equals(ts)).findFirst();
  }

  /** Puts a message in the place of one with that {@code ts}, which it keeps. */
  public void replace(String channel, String user, String ts, ObjectNode message) {
    state.locked(
        contents -> {
          message.put("ts", ts).put("is_ephemeral", true);
          List<ObjectNode> all =
              at(channel, user).stream().map(m -> has(m, ts) ? message : m).toList();
          shown.put(new Place(channel, user), new ArrayDeque<>(all));
          state.record(new PassingChange.EphemeralsChanged(channel, user));
          return message;
        });
  }

  public void remove(String channel, String user, String ts) {
    state.locked(
        contents -> {
          boolean removed = at(channel, user).removeIf(m -> has(m, ts));
          state.record(new PassingChange.EphemeralsChanged(channel, user));
          return removed;
        });
  }

  private Deque<ObjectNode> at(String channel, String user) {
    return shown.computeIfAbsent(new Place(channel, user), p -> new ArrayDeque<>());
  }

  private static boolean has(ObjectNode message, String ts) {
    return Json.text(message, "ts").equals(ts);
  }
}
