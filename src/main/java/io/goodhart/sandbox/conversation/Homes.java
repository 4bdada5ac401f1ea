package io.goodhart.sandbox.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.state.InstalledApp;
import io.goodhart.sandbox.state.LastingChange;
import io.goodhart.sandbox.state.PassingChange;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.Team;
import io.goodhart.sandbox.state.WorkspaceState;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.Secrets;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.util.Optional;

/** The Home that an app shows to each person. */
public final class Homes {
  private final WorkspaceState state;
  private final Channels channels;
  private final People people;
  private final DraftCheck check;
  private final ViewJson views;

  public Homes(
      WorkspaceState state,
      Channels channels,
      People people,
      DraftCheck check,
      Team team,
      Secrets secrets) {
    this.state = state;
    this.channels = channels;
    this.people = people;
    this.check = check;
    this.views = new ViewJson(team, secrets);
  }

  /**
   * Shows a person another Home.
   *
   * @param hash of the Home that the app believes is shown; empty for any
   * @throws SlackRefusal {@code invalid_arguments}, {@code user_not_found}, {@code hash_conflict}
   */
  public ObjectNode publish(SandboxApp app, String user, String hash, JsonNode view) {
    check.checkView(view);
    if (!Json.text(view, "type").equals("home")) {
      throw SlackRefusal.invalidArguments("must be home [json-pointer:/view/type]");
    }
    return state.locked(
        contents -> {
          people.known(user);
          Optional<ObjectNode> before = contents.home(user, app.appId());
          if (!hash.isEmpty() && before.filter(h -> Json.text(h, "hash").equals(hash)).isEmpty()) {
            throw new SlackRefusal("hash_conflict");
          }
          ObjectNode home =
              before
                  .map(shown -> views.instead(app, view, shown))
                  .orElseGet(() -> views.create(app, view));
          state.record(new LastingChange.HomePublished(user, app.appId(), home));
          return home.deepCopy();
        });
  }

  /** Lets a person look at an app's Home, of which the app hears. */
  public void open(String user, SandboxApp app) {
    state.locked(
        contents -> {
          String dm = channels.direct(user, app.botUserId()).id();
          state.record(new PassingChange.HomeOpened(user, app, dm));
          return dm;
        });
  }

  public Optional<OpenView> of(String user, String appId) {
    return state.locked(
        contents -> contents.home(user, appId).map(view -> new OpenView(user, view.deepCopy())));
  }

  /** A published Home by its view id. */
  public Optional<OpenView> find(String viewId) {
    return state.locked(
        contents -> {
          for (SandboxMember member : contents.members()) {
            for (InstalledApp app : contents.apps()) {
              Optional<ObjectNode> home = contents.home(member.id(), app.app().appId());
              if (home.filter(h -> Json.text(h, "id").equals(viewId)).isPresent()) {
                return of(member.id(), app.app().appId());
              }
            }
          }
          return Optional.empty();
        });
  }
}
