package io.goodhart.sandbox.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.state.PassingChange;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.Team;
import io.goodhart.sandbox.state.WorkspaceState;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.Secrets;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The modals in front of each person: a stack of at most three, the last on top. */
public final class Modals {
  private static final int STACK = 3;

  private final Map<String, List<ObjectNode>> stacks = new HashMap<>();
  private final WorkspaceState state;
  private final DraftCheck check;
  private final ViewJson views;

  public Modals(WorkspaceState state, DraftCheck check, Team team, Secrets secrets) {
    this.state = state;
    this.check = check;
    this.views = new ViewJson(team, secrets);
  }

  /**
   * Checks a modal before its trigger is used up.
   *
   * @throws SlackRefusal {@code invalid_arguments}
   */
  public void check(JsonNode view) {
    check.checkView(view);
    if (!Json.text(view, "type").equals("modal")) {
      throw SlackRefusal.invalidArguments("must be modal [json-pointer:/view/type]");
    }
  }

  /**
   * Opens a modal in place of whatever was open.
   *
   * @throws SlackRefusal {@code invalid_arguments}
   */
  public ObjectNode open(SandboxApp app, String user, JsonNode view) {
    check(view);
    return change(
        user,
        stack -> {
          stack.clear();
          stack.add(views.create(app, view));
          return top(stack);
        });
  }

  /**
   * Puts a modal on top of the open one.
   *
   * @throws SlackRefusal {@code invalid_arguments}, {@code push_limit_reached}, {@code not_found}
   *     when none is open
   */
  public ObjectNode push(SandboxApp app, String user, JsonNode view) {
    check(view);
    return change(
        user,
        stack -> {
          if (stack.isEmpty()) {
            throw new SlackRefusal("not_found");
          }
          if (stack.size() >= STACK) {
            throw new SlackRefusal("push_limit_reached");
          }
          stack.add(views.above(app, view, top(stack)));
          return top(stack);
        });
  }

  /**
   * Replaces an open modal.
   *
   * @param hash of the view that the app believes is open; empty for any
   * @throws SlackRefusal {@code invalid_arguments}, {@code not_found}, {@code hash_conflict}
   */
  public ObjectNode update(SandboxApp app, String viewId, String hash, JsonNode view) {
    check(view);
    OpenView open =
        find(viewId)
            .filter(found -> found.appId().equals(app.appId()))
            .orElseThrow(() -> new SlackRefusal("not_found"));
    return change(
        open.user(),
        stack -> {
          for (int i = 0; i < stack.size(); i++) {
            ObjectNode before = stack.get(i);
            if (Json.text(before, "id").equals(viewId)) {
              if (!hash.isEmpty() && !Json.text(before, "hash").equals(hash)) {
                throw new SlackRefusal("hash_conflict");
              }
              stack.set(i, views.instead(app, view, before));
              return stack.get(i);
            }
          }
          throw new SlackRefusal("not_found");
        });
  }

  /** Takes a modal and all above it away. */
  public void close(String user, String viewId) {
    change(
        user,
        stack -> {
          int from = 0;
          while (from < stack.size() && !Json.text(stack.get(from), "id").equals(viewId)) {
            from++;
          }
          stack.subList(from, stack.size()).clear();
          return Json.object();
        });
  }

  /** Takes all modals of a person away. */
  public void clear(String user) {
    change(
        user,
        stack -> {
          stack.clear();
          return Json.object();
        });
  }

  /** What is open before a person, the top last. */
  public List<OpenView> of(String user) {
    return state.locked(
        contents ->
            stacks.getOrDefault(user, List.of()).stream()
                .map(view -> new OpenView(user, view.deepCopy()))
                .toList());
  }

  public Optional<OpenView> find(String viewId) {
    return all(view -> Json.text(view, "id").equals(viewId));
  }

  public Optional<OpenView> findExternal(String externalId) {
    return all(view -> Json.text(view, "external_id").equals(externalId));
  }

  private Optional<OpenView> all(Predicate<ObjectNode> wanted) {
    return state.locked(
        contents ->
            stacks.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(view -> new OpenView(e.getKey(), view)))
                .filter(open -> wanted.test(open.json()))
                .map(open -> new OpenView(open.user(), open.json().deepCopy()))
                .findFirst());
  }

  private ObjectNode change(String user, Function<List<ObjectNode>, ObjectNode> work) {
    return state.locked(
        contents -> {
          ObjectNode result = work.apply(stacks.computeIfAbsent(user, u -> new ArrayList<>()));
          state.record(new PassingChange.ModalsChanged(user));
          return result.deepCopy();
        });
  }

  private static ObjectNode top(List<ObjectNode> stack) {
    return stack.get(stack.size() - 1);
  }
}
