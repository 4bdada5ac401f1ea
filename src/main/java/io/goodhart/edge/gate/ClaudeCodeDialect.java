package io.goodhart.edge.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.approvals.Answer;
import io.goodhart.approvals.Asking;
import io.goodhart.digest.Texts;
import io.goodhart.edge.gate.json.AskingReader;
import io.goodhart.edge.gate.json.UnreadableJsonException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hooks {@code PreToolUse} and {@code PermissionRequest} as Claude Code sends them. It goes on
 * as if nothing was asked when it gets anything but 200, so it always gets 200 with a decision. The
 * hooks of Codex CLI and Gemini CLI say the same in the same fields, and are read here too.
 */
final class ClaudeCodeDialect implements Dialect {
  private static final String PERMISSION = "PermissionRequest";

  /** Where its tools say what they are about. */
  private static final List<String> TARGETS =
      List.of("file_path", "absolute_path", "notebook_path", "dir_path", "path", "url");

  /** Where those of its tools that run commands say which. */
  private static final List<String> COMMANDS = List.of("command", "cmd");

  private final Texts texts;
  private final String event;

  /** Answers the hook of this event; anything unknown is answered as {@code PreToolUse}. */
  ClaudeCodeDialect(Texts texts, String event) {
    this.texts = texts;
    this.event = event.equals(PERMISSION) ? PERMISSION : "PreToolUse";
  }

  static ClaudeCodeDialect of(Texts texts, ObjectNode hook) {
    return new ClaudeCodeDialect(texts, hook.path("hook_event_name").asText());
  }

  /** What the hook asks for. */
  static Asking read(ObjectNode hook, AskingReader reader) throws UnreadableJsonException {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    JsonNode input = hook.path("tool_input");
    body.put("tool", hook.path("tool_name").asText());
    body.put("session", hook.path("session_id").asText());
    if (!input.isMissingNode()) {
      body.set("arguments", input);
    }
    target(hook, input).ifPresent(target -> body.put("target", target));
    return reader.read(body, Optional.empty());
  }

  /**
   * What the tool is about; of a command, the folder it runs in, without which nobody could tell
   * what {@code rm -r build} removes.
   */
  private static Optional<String> target(ObjectNode hook, JsonNode input) {
    Stream<JsonNode> named = TARGETS.stream().map(input::path);
    Stream<JsonNode> folder =
        COMMANDS.stream().anyMatch(input::has) ? Stream.of(hook.path("cwd")) : Stream.empty();
    return Stream.concat(named, folder)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .findFirst();
  }

  @Override
  public Reply say(Answer answer) {
    return decide(answer.mayRun(), ApiDialect.message(texts, answer));
  }

  @Override
  public Reply refuse(int status, String code, String message) {
    return decide(false, message);
  }

  private Reply decide(boolean allow, String message) {
    String word = allow ? "allow" : "deny";
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode output = body.putObject("hookSpecificOutput").put("hookEventName", event);
    if (event.equals(PERMISSION)) {
      ObjectNode decision = output.putObject("decision").put("behavior", word);
      if (!allow) {
        decision.put("message", message);
      }
    } else {
      output.put("permissionDecision", word).put("permissionDecisionReason", message);
    }
    return Reply.of(200, body);
  }
}
