package io.goodhart.sandbox.conversation;

import io.goodhart.sandbox.state.InstalledApp;
import io.goodhart.sandbox.state.MemberTrait;
import io.goodhart.sandbox.state.PassingChange;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.WorkspaceState;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.util.Locale;
import java.util.Optional;

/** Installing apps, taking them away, and knowing a caller by their token. */
public final class Apps {
  /** Before a member's id: a token with which a person at this machine acts as that member. */
  public static final String PERSON_TOKEN = "xoxp-sandbox-";

  private final WorkspaceState state;
  private final People people;

  public Apps(WorkspaceState state, People people) {
    this.state = state;
    this.people = people;
  }

  /** Installs an app, or puts it in the place of an earlier one with the same id. */
  public void install(SandboxApp app) {
    String handle = app.name().toLowerCase(Locale.ROOT).replace(' ', '-');
    people.add(
        SandboxMember.of(app.botUserId(), handle, app.name(), "", "UTC").with(MemberTrait.BOT));
    state.record(new PassingChange.AppInstalled(app));
  }

  /** Takes an app away; its token answers {@code account_inactive} from then on. */
  public void uninstall(String appId) {
    state.record(new PassingChange.AppUninstalled(installed(appId)));
  }

  /** Makes an app's token answer {@code token_revoked}. */
  public void revokeToken(String appId) {
    state.record(new PassingChange.TokenRevoked(installed(appId)));
  }

  /**
   * An app that is installed.
   *
   * @throws SlackRefusal {@code app_not_found}
   */
  public SandboxApp installed(String appId) {
    return state
        .locked(contents -> contents.app(appId))
        .filter(InstalledApp::isInstalled)
        .map(InstalledApp::app)
        .orElseThrow(() -> new SlackRefusal("app_not_found"));
  }

  /**
   * Who calls with a token.
   *
   * @throws SlackRefusal {@code not_authed} without a token, {@code invalid_auth} for an unknown
   *     one, {@code account_inactive} or {@code token_revoked} for one that no longer works
   */
  public Caller caller(String token) {
    if (token.isEmpty()) {
      throw new SlackRefusal("not_authed");
    }
    if (token.startsWith(PERSON_TOKEN)) {
      return person(token.substring(PERSON_TOKEN.length()));
    }
    InstalledApp owner =
        state
            .locked(
                contents ->
                    contents.apps().stream()
                        .filter(a -> a.app().botToken().equals(token))
                        .findFirst())
            .orElseThrow(() -> new SlackRefusal("invalid_auth"));
    Optional<String> refusal = owner.refusal();
    if (refusal.isPresent()) {
      throw new SlackRefusal(refusal.get());
    }
    return Caller.app(owner.app());
  }

  private Caller person(String userId) {
    SandboxMember member = people.find(userId).orElseThrow(() -> new SlackRefusal("invalid_auth"));
    if (member.deleted()) {
      throw new SlackRefusal("account_inactive");
    }
    return Caller.person(userId);
  }
}
