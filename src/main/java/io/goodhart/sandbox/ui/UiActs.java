package io.goodhart.sandbox.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.conversation.Draft;
import io.goodhart.sandbox.interaction.FormValues;
import io.goodhart.sandbox.interaction.Interactions;
import io.goodhart.sandbox.interaction.MessageRef;
import io.goodhart.sandbox.interaction.PressTarget;
import io.goodhart.sandbox.interaction.SubmitOutcome;
import io.goodhart.sandbox.interaction.ViewRef;
import io.goodhart.sandbox.outgoing.Delivery;
import io.goodhart.sandbox.wire.Json;
import java.util.concurrent.CompletableFuture;

/** What the page may do as a person. Nothing here waits for an app; the future does. */
final class UiActs {
  private final Conversation conversation;
  private final Interactions interactions;
  private final ReadMarks marks;
  private final UiControls controls;

  UiActs(
      Conversation conversation, Interactions interactions, ReadMarks marks, UiControls controls) {
    this.conversation = conversation;
    this.interactions = interactions;
    this.marks = marks;
    this.controls = controls;
  }

  /**
   * Carries out one request.
   *
   * @throws UiRefusal 404 for an unknown path, 400 for a missing field
   */
  CompletableFuture<ObjectNode> post(String path, ObjectNode body) {
    if (path.startsWith("/controls/")) {
      return controls.run(path.substring("/controls/".length()));
    }
    conversation.people().known(field(body, "as"));
    return switch (path) {
      case "/messages" -> message(body);
      case "/command" -> command(body, field(body, "command"), Json.text(body, "text"));
      case "/actions" -> action(body);
      case "/submit" -> submit(body);
      case "/close" -> close(body);
      case "/reactions" -> done(react(body));
      case "/open-dm" -> done(openDm(body));
      case "/read" -> done(read(body));
      default -> throw new UiRefusal(404, "There is no /ui" + path + " here.");
    };
  }

  private CompletableFuture<ObjectNode> message(ObjectNode body) {
    String text = Json.text(body, "text");
    if (text.startsWith("/")) {
      int space = text.indexOf(' ');
      String command = space < 0 ? text : text.substring(0, space);
      return command(body, command, space < 0 ? "" : text.substring(space + 1).strip());
    }
    Draft draft =
        Draft.text(conversation.composer().composed(text)).inThread(Json.text(body, "thread_ts"));
    String ts = conversation.posting().post(person(body), field(body, "channel"), draft).ts();
    return done(Json.object().put("ok", true).put("ts", ts));
  }

  private CompletableFuture<ObjectNode> command(ObjectNode body, String command, String text) {
    if (!interactions.commands().knows(command)) {
      throw new UiRefusal(404, command + " is not a command here. Type / to see which there are.");
    }
    return interactions
        .commands()
        .run(field(body, "as"), field(body, "channel"), command, text)
        .thenApply(delivery -> ok());
  }

  private CompletableFuture<ObjectNode> action(ObjectNode body) {
    JsonNode container = body.path("container");
    PressTarget target =
        Json.text(container, "type").equals("view")
            ? new ViewRef(field(container, "view_id"))
            : new MessageRef(field(container, "channel"), field(container, "ts"));
    ObjectNode action = object(body, "action");
    JsonNode state = body.path("state");
    return interactions
        .actions()
        .press(
            field(body, "as"),
            target,
            field(action, "action_id"),
            "",
            action,
            values(state.has("values") ? state.path("values") : state))
        .thenApply(UiActs::answered);
  }

  private CompletableFuture<ObjectNode> submit(ObjectNode body) {
    return interactions
        .submissions()
        .submit(field(body, "as"), field(body, "view_id"), values(body.path("values")))
        .thenApply(UiActs::submitted);
  }

  private CompletableFuture<ObjectNode> close(ObjectNode body) {
    return interactions
        .submissions()
        .close(field(body, "as"), field(body, "view_id"))
        .thenApply(closed -> ok());
  }

  private ObjectNode react(ObjectNode body) {
    String channel = field(body, "channel");
    String ts = field(body, "ts");
    String name = field(body, "name");
    if (body.path("remove").asBoolean()) {
      conversation.reactions().remove(person(body), channel, ts, name);
    } else {
      conversation.reactions().add(person(body), channel, ts, name);
    }
    return ok();
  }

  private ObjectNode openDm(ObjectNode body) {
    String id = conversation.channels().direct(field(body, "as"), field(body, "user")).id();
    return Json.object().put("channel", id);
  }

  private ObjectNode read(ObjectNode body) {
    marks.read(field(body, "channel"), field(body, "as"));
    return ok();
  }

  private static ObjectNode answered(Delivery delivery) {
    if (delivery.status() != Delivery.Status.DELIVERED) {
      throw new UiRefusal(502, "The app did not answer. Try again, or look at its log.");
    }
    return ok();
  }

  private static ObjectNode submitted(SubmitOutcome outcome) {
    if (!outcome.problem().isEmpty()) {
      throw new UiRefusal(502, outcome.problem());
    }
    ObjectNode answer = Json.object().put("ok", outcome.isOk());
    if (!outcome.isOk()) {
      answer.set("errors", Json.objectOf(outcome.errors()));
    }
    return answer;
  }

  private static FormValues values(JsonNode values) {
    return values instanceof ObjectNode object ? new FormValues(object) : FormValues.none();
  }

  private static ObjectNode object(ObjectNode body, String name) {
    if (body.path(name) instanceof ObjectNode object) {
      return object;
    }
    throw new UiRefusal(400, "Say which: the field " + name + " is missing.");
  }

  private static String field(JsonNode body, String name) {
    String value = Json.text(body, name);
    if (value.isEmpty()) {
      throw new UiRefusal(400, "Say which: the field " + name + " is missing.");
    }
    return value;
  }

  private static Caller person(ObjectNode body) {
    return Caller.person(field(body, "as"));
  }

  private static CompletableFuture<ObjectNode> done(ObjectNode answer) {
    return CompletableFuture.completedFuture(answer);
  }

  private static ObjectNode ok() {
    return Json.object().put("ok", true);
  }
}
