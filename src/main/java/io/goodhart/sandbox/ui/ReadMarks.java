package io.goodhart.sandbox.ui;

import io.goodhart.sandbox.state.ChannelState;
import io.goodhart.sandbox.state.PassingChange;
import io.goodhart.sandbox.state.WorkspaceState;
import io.goodhart.sandbox.wire.Json;
import java.util.HashMap;
import java.util.Map;

/** How far each person has read each channel; at the start all is read. */
final class ReadMarks {
  private record Mark(String channel, String user) {}

  private final Map<Mark, String> marks = new HashMap<>();
  private final WorkspaceState state;
  private final String start;

  ReadMarks(WorkspaceState state, String start) {
    this.state = state;
    this.start = start;
  }

  void read(String channel, String user) {
    state.locked(
        contents -> {
          contents
              .channel(channel)
              .filter(found -> !found.messages().isEmpty())
              .ifPresent(found -> marks.put(new Mark(channel, user), found.messages().lastKey()));
          state.record(new PassingChange.ChannelRead(channel, user));
          return channel;
        });
  }

  /** The number of messages of others that a person has not read; replies count too. */
  long unread(ChannelState channel, String user) {
    String mark = marks.getOrDefault(new Mark(channel.id(), user), start);
    return channel.messages().tailMap(mark, false).values().stream()
        .filter(message -> !Json.text(message, "user").equals(user))
        .count();
  }
}
