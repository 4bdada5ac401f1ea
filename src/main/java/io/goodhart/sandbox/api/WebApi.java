package io.goodhart.sandbox.api;

import io.goodhart.sandbox.conversation.Apps;
import io.goodhart.sandbox.conversation.Caller;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.fault.Faults;
import io.goodhart.sandbox.fault.MethodFault;
import io.goodhart.sandbox.interaction.Triggers;
import io.goodhart.sandbox.state.WorkspaceState;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The Web API without its transport: from method and arguments to Slack's answer. */
public final class WebApi {
  private final Map<String, ApiMethod> methods = new HashMap<>();
  private final WorkspaceState state;
  private final Apps apps;
  private final Faults faults;
  private final Optional<RateLimits> limits;

  /**
   * Collects the methods.
   *
   * @param base the workspace's own address, for links
   * @param limited whether Slack's rate limits are enforced
   */
  public WebApi(
      Conversation conversation,
      Triggers triggers,
      Faults faults,
      URI base,
      Clock clock,
      boolean limited) {
    this.state = conversation.state();
    this.apps = conversation.apps();
    this.faults = faults;
    this.limits = limited ? Optional.of(new RateLimits(clock)) : Optional.empty();
    methods.putAll(new TeamMethods(conversation, base).methods());
    methods.putAll(new ChatMethods(conversation, base).methods());
    methods.putAll(new ConversationMethods(conversation).methods());
    methods.putAll(new HistoryMethods(conversation).methods());
    methods.putAll(new PeopleMethods(conversation).methods());
    methods.putAll(new UserGroupMethods(conversation).methods());
    methods.putAll(new ViewMethods(conversation, triggers).methods());
    methods.putAll(new ReactionMethods(conversation).methods());
  }

  Optional<MethodFault> nextFault(String method) {
    return faults.next(method);
  }

  /** Carries out a call; a refusal is an answer too. */
  ApiAnswer answer(String method, String token, String query, String type, String body) {
    try {
      return call(method, token, Arguments.read(query, type, body));
    } catch (SlackRefusal refusal) {
      return ApiAnswer.refused(refusal);
    }
  }

  private ApiAnswer call(String method, String headerToken, Arguments arguments) {
    if (method.equals("api.test")) {
      return ApiAnswer.ok(TeamMethods.apiTest(arguments));
    }
    ApiMethod found = methods.get(method);
    if (found == null) {
      throw new SlackRefusal("unknown_method");
    }
    Caller caller = apps.caller(headerToken.isEmpty() ? token(arguments) : headerToken);
    int wait = secondsToWait(caller, method, arguments);
    return wait > 0
        ? ApiAnswer.rateLimited(wait)
        : ApiAnswer.ok(state.locked(contents -> found.call(caller, arguments)));
  }

  /**
   * The token among the arguments. A person's token is easy to guess, so it must come in the
   * header, which no foreign page can set.
   */
  private static String token(Arguments arguments) {
    String token = arguments.text("token");
    if (token.startsWith(Apps.PERSON_TOKEN)) {
      throw new SlackRefusal("invalid_auth");
    }
    return token;
  }

  private int secondsToWait(Caller caller, String method, Arguments arguments) {
    if (limits.isEmpty() || caller.app().isEmpty()) {
      return 0;
    }
    String channel = arguments.text("channel");
    return limits.get().secondsToWait(caller.app().get().appId(), method, channel);
  }
}
