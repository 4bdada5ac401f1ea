package io.goodhart.sandbox.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.state.Change;
import io.goodhart.sandbox.state.ChangeListener;
import io.goodhart.sandbox.state.ChannelKind;
import io.goodhart.sandbox.state.Contents;
import io.goodhart.sandbox.state.LastingChange;
import io.goodhart.sandbox.state.PassingChange;
import io.goodhart.sandbox.wire.Json;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/** Tells every open page what to ask for again; never what is in it. */
final class ChangeStream implements ChangeListener {
  private static final String PING = ": ping\n\n";

  private final Set<StreamListener> listeners = ConcurrentHashMap.newKeySet();
  private final Executor executor;

  ChangeStream(Executor executor) {
    this.executor = executor;
  }

  void add(StreamListener listener) {
    listeners.add(listener);
  }

  void remove(StreamListener listener) {
    listeners.remove(listener);
  }

  void ping() {
    listeners.forEach(listener -> listener.send(PING));
  }

  @Override
  public void changed(Change change, Contents contents) {
    if (change instanceof LastingChange.Posted c) {
      messages(c.channel(), contents);
    } else if (change instanceof LastingChange.Edited c) {
      messages(c.channel(), contents);
    } else if (change instanceof LastingChange.Deleted c) {
      messages(c.channel(), contents);
    } else if (change instanceof LastingChange.Reacted c) {
      messages(c.channel(), contents);
    } else if (change instanceof LastingChange.Unreacted c) {
      messages(c.channel(), contents);
    } else if (change instanceof PassingChange.EphemeralsChanged c) {
      tell(c.user()::equals, what("messages").put("channel", c.channel()));
    } else if (change instanceof LastingChange.HomePublished c) {
      tell(c.user()::equals, what("home").put("app", c.appId()));
    } else if (change instanceof PassingChange.ModalsChanged c) {
      tell(c.user()::equals, what("views"));
    } else if (change instanceof PassingChange.ChannelRead c) {
      tell(c.user()::equals, what("state"));
    } else if (!(change instanceof PassingChange.HomeOpened)) {
      tell(user -> true, what("state"));
    }
  }

  private void messages(String id, Contents contents) {
    contents
        .channel(id)
        .ifPresent(
            channel -> {
              Set<String> members = Set.copyOf(channel.info().members());
              boolean open = channel.kind() == ChannelKind.PUBLIC;
              tell(user -> open || members.contains(user), what("messages").put("channel", id));
            });
  }

  private static ObjectNode what(String what) {
    return Json.object().put("what", what);
  }

  /** The writing is left to another thread, since this one holds the workspace's lock. */
  private void tell(Predicate<String> who, ObjectNode data) {
    String event = "event: change\ndata: " + data + "\n\n";
    for (StreamListener listener : listeners) {
      if (who.test(listener.user())) {
        executor.execute(() -> listener.send(event));
      }
    }
  }
}
