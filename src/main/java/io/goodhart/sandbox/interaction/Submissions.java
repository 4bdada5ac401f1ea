package io.goodhart.sandbox.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Apps;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.conversation.Modals;
import io.goodhart.sandbox.conversation.OpenView;
import io.goodhart.sandbox.outgoing.Courier;
import io.goodhart.sandbox.outgoing.Delivery;
import io.goodhart.sandbox.outgoing.DeliveryAttempt;
import io.goodhart.sandbox.outgoing.DeliveryKind;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Submitting and closing modals, and what the app answers to that. */
public final class Submissions {
  private final Apps apps;
  private final Modals modals;
  private final Courier courier;
  private final Payloads payloads;
  private final Triggers triggers;

  Submissions(Conversation conversation, Courier courier, Payloads payloads, Triggers triggers) {
    this.apps = conversation.apps();
    this.modals = conversation.modals();
    this.courier = courier;
    this.payloads = payloads;
    this.triggers = triggers;
  }

  /**
   * Submits a modal. Inputs that Slack's client would complain about never reach the app.
   *
   * @throws SlackRefusal {@code view_not_found}
   */
  public CompletableFuture<SubmitOutcome> submit(String user, String viewId, FormValues values) {
    OpenView view = open(user, viewId);
    ObjectNode state = values.stateOf(view.json().path("blocks"));
    Map<String, String> problems = InputCheck.problems(view.json().path("blocks"), state);
    if (!problems.isEmpty()) {
      return CompletableFuture.completedFuture(SubmitOutcome.refused(problems));
    }
    SandboxApp app = apps.installed(view.appId());
    ObjectNode payload = payloads.start("view_submission", app, user);
    view.json().set("state", state);
    payload.set("view", view.json());
    payload.put("trigger_id", triggers.issue(user, app.appId())).putArray("response_urls");
    return courier
        .send(
            Payloads.recipient(app),
            Payloads.parcel(DeliveryKind.SUBMISSION, view.callbackId(), payload))
        .thenApply(delivery -> answered(app, view, delivery));
  }

  /**
   * Closes a modal and those above it; the app hears of it when the view asks for that.
   *
   * @throws SlackRefusal {@code view_not_found}
   */
  public CompletableFuture<Void> close(String user, String viewId) {
    OpenView view = open(user, viewId);
    modals.close(user, viewId);
    if (!view.json().path("notify_on_close").asBoolean()) {
      return CompletableFuture.completedFuture(null);
    }
    SandboxApp app = apps.installed(view.appId());
    ObjectNode payload = payloads.start("view_closed", app, user).put("is_cleared", false);
    payload.set("view", view.json());
    return courier
        .send(
            Payloads.recipient(app),
            Payloads.parcel(DeliveryKind.VIEW_CLOSED, view.callbackId(), payload))
        .thenAccept(delivery -> {});
  }

  private OpenView open(String user, String viewId) {
    return modals
        .find(viewId)
        .filter(view -> view.user().equals(user))
        .orElseThrow(() -> new SlackRefusal("view_not_found"));
  }

  private SubmitOutcome answered(SandboxApp app, OpenView view, Delivery delivery) {
    Optional<DeliveryAttempt> attempt = delivery.lastAttempt().filter(DeliveryAttempt::isOk);
    if (attempt.isEmpty()) {
      return SubmitOutcome.failed("We had some trouble connecting. Try again?");
    }
    JsonNode answer = Json.parse(attempt.get().body()).orElseGet(Json::object);
    try {
      return carryOut(app, view, answer);
    } catch (SlackRefusal refusal) {
      return SubmitOutcome.failed("The app's answer is not valid: " + refusal.details());
    }
  }

  private SubmitOutcome carryOut(SandboxApp app, OpenView view, JsonNode answer) {
    JsonNode next = answer.path("view");
    switch (Json.text(answer, "response_action")) {
      case "errors" -> {
        return SubmitOutcome.refused(errors(view, answer.path("errors")));
      }
      case "clear" -> modals.clear(view.user());
      case "update" -> modals.update(app, view.id(), "", next);
      case "push" -> modals.push(app, view.user(), next);
      default -> modals.close(view.user(), view.id());
    }
    return SubmitOutcome.done();
  }

  /** Slack shows an error only beside an input that exists; anything else is the app's mistake. */
  private static Map<String, String> errors(OpenView view, JsonNode sent) {
    Map<String, String> errors = new LinkedHashMap<>();
    sent.properties()
        .forEach(
            field -> {
              boolean known =
                  view.json().path("blocks").findValuesAsText("block_id").contains(field.getKey());
              if (!known) {
                throw SlackRefusal.invalidArguments("no block " + field.getKey());
              }
              errors.put(field.getKey(), field.getValue().asText());
            });
    return errors;
  }
}
