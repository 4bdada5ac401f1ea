package io.goodhart.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.state.SandboxMessage;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Reading messages: {@code conversations.history} and {@code conversations.replies}. */
final class HistoryMethods {
  private static final String FIRST = "0000000000.000000";
  private static final String LAST = "9999999999.999999";

  private final Conversation conversation;

  HistoryMethods(Conversation conversation) {
    this.conversation = conversation;
  }

  Map<String, ApiMethod> methods() {
    return Map.of("conversations.history", this::history, "conversations.replies", this::replies);
  }

  /** Newest first; the cursor is the time stamp of the next older message. */
  private ObjectNode history(Caller caller, Arguments arguments) {
    String channel = arguments.required("channel");
    conversation.channels().readable(caller, channel);
    Range range = Range.of(arguments);
    List<SandboxMessage> wanted = new ArrayList<>();
    String upTo = Page.cursor(arguments, "next_ts").orElse(LAST);
    for (SandboxMessage message : conversation.reading().channel(channel)) {
      if (range.has(message.ts()) && message.ts().compareTo(upTo) <= 0) {
        wanted.add(message);
      }
    }
    Collections.reverse(wanted);
    int limit = Page.limit(arguments, 100);
    boolean more = wanted.size() > limit;
    String cursor = more ? Page.encode("next_ts", wanted.get(limit).ts()) : "";
    List<SandboxMessage> shown = more ? wanted.subList(0, limit) : wanted;
    ObjectNode answer = answer(shown, arguments, more).put("pin_count", 0);
    return more ? new Page<>(shown, cursor).into(answer) : answer;
  }

  /** Oldest first, the parent always among them. */
  private ObjectNode replies(Caller caller, Arguments arguments) {
    String channel = arguments.required("channel");
    String ts = arguments.required("ts");
    conversation.channels().readable(caller, channel);
    List<SandboxMessage> thread = conversation.reading().thread(channel, ts);
    if (thread.isEmpty()) {
      throw new SlackRefusal("thread_not_found");
    }
    Range range = Range.of(arguments);
    List<SandboxMessage> wanted =
        thread.stream().filter(m -> m.ts().equals(ts) || range.has(m.ts())).toList();
    Page<SandboxMessage> page = Page.of(wanted, arguments, 1000);
    boolean more = !page.nextCursor().isEmpty();
    ObjectNode answer = answer(page.items(), arguments, more);
    return more ? page.into(answer) : answer;
  }

  /** The times that were asked for; open at both ends unless inclusive. */
  private record Range(String oldest, String latest, boolean inclusive) {
    static Range of(Arguments arguments) {
      return new Range(
          arguments.timestamp("oldest", FIRST),
          arguments.timestamp("latest", LAST),
          arguments.flag("inclusive"));
    }

    boolean has(String ts) {
      int least = inclusive ? 0 : 1;
      return ts.compareTo(oldest) >= least && latest.compareTo(ts) >= least;
    }
  }

  private static ObjectNode answer(
      List<SandboxMessage> messages, Arguments arguments, boolean more) {
    ObjectNode answer = Json.object();
    ArrayNode array = answer.putArray("messages");
    for (SandboxMessage message : messages) {
      if (!arguments.flag("include_all_metadata")) {
        message.json().remove("metadata");
      }
      array.add(message.json());
    }
    return answer.put("has_more", more);
  }
}
