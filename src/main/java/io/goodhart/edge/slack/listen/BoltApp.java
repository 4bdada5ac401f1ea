package io.goodhart.edge.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.MessageBotEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageMetadataPostedEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.SubteamCreatedEvent;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.SubteamUpdatedEvent;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import io.goodhart.activity.Source;
import io.goodhart.edge.slack.SlackConnection;
import io.goodhart.edge.slack.SlackSurface;
import io.goodhart.intake.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Bolt app: routes events, commands, presses and forms to their listeners.
 *
 * <p>It makes no call to Slack before an acknowledgement: signatures are checked in front of it,
 * and whose installation it is comes from the connection. Bolt's own filter for events of the app
 * itself is off, because it asks Slack about every post of every other app.
 */
final class BoltApp implements AutoCloseable {
  /** The events that have a listener; one each, because Bolt runs only the first that answers. */
  static final List<Class<? extends Event>> HEARD =
      List.of(
          AppHomeOpenedEvent.class,
          AppMentionEvent.class,
          AppUninstalledEvent.class,
          MemberJoinedChannelEvent.class,
          MemberLeftChannelEvent.class,
          MessageBotEvent.class,
          MessageEvent.class,
          MessageFileShareEvent.class,
          MessageMeEvent.class,
          MessageMetadataPostedEvent.class,
          MessageThreadBroadcastEvent.class,
          ReactionAddedEvent.class,
          SubteamCreatedEvent.class,
          SubteamMembersChangedEvent.class,
          SubteamUpdatedEvent.class,
          TeamJoinEvent.class,
          TokensRevokedEvent.class,
          UserChangeEvent.class);

  private static final Logger LOG = LoggerFactory.getLogger(BoltApp.class);
  private static final String ENVELOPE = "goodhart.envelope";
  private static final String TRIED = "goodhart.tried";
  private static final Pattern EVERY = Pattern.compile(".*", Pattern.DOTALL);
  private static final RequestHeaders NO_HEADERS = new RequestHeaders(Map.of());

  private final App app;
  private final SlackRequestParser parser;
  private final EventListener events;
  private final Tally tally;

  BoltApp(
      SlackConnection connection,
      EventListener events,
      CommandListener commands,
      PressListener presses,
      FormListener forms,
      Tally tally) {
    AppConfig config =
        AppConfig.builder()
            .slack(connection.slack())
            .signingSecret(connection.config().signingSecret())
            .singleTeamBotToken(null)
            .clientId(null)
            .clientSecret(null)
            .requestVerificationEnabled(false)
            .ignoringSelfEventsEnabled(false)
            .allEventsApiAutoAckEnabled(true)
            .appInitializersEnabled(false)
            .build();
    List<Middleware> middleware = new ArrayList<>(List.of(authorization(connection)));
    this.app = new App(config, connection.slack(), middleware);
    this.parser = new SlackRequestParser(config);
    this.events = events;
    this.tally = tally;
    HEARD.forEach(this::register);
    for (String command : SlackSurface.commands(connection.config().commandPrefix())) {
      app.command(command, commands::answer);
    }
    app.blockAction(EVERY, presses::press);
    app.viewSubmission(EVERY, forms::submit);
    app.start();
  }

  /** Hands a redacted event to its listener; counts the outcome where no listener could. */
  Tried event(String body) {
    EventContext context = null;
    try {
      EventRequest request = new EventRequest(body, NO_HEADERS);
      context = request.getContext();
      context.getAdditionalValues().put(ENVELOPE, body);
      app.run(request);
    } catch (Exception e) {
      LOG.warn("An event's listener failed, trying again: {}", e.toString());
      tally.add(Source.SLACK, Tally.Outcome.FAILED, 1);
      return Tried.FAILED;
    }
    String tried = context.getAdditionalValues().get(TRIED);
    if (tried == null) {
      tally.add(Source.SLACK, Tally.Outcome.IGNORED, 1);
      return Tried.DONE;
    }
    return Tried.valueOf(tried);
  }

  /**
   * Answers a command, a press or a form.
   *
   * @throws Exception if its listener does
   */
  Answer form(String body) throws Exception {
    Request<?> request =
        parser.parse(
            SlackRequestParser.HttpRequest.builder()
                .requestUri("")
                .queryString(Map.of())
                .requestBody(body)
                .headers(NO_HEADERS)
                .build());
    if (request == null) {
      return Answer.BAD_REQUEST;
    }
    Response response = app.run(request);
    String answer = response.getBody();
    return new Answer(response.getStatusCode(), answer == null ? "" : answer);
  }

  @Override
  public void close() {
    app.stop();
  }

  private <E extends Event> void register(Class<E> type) {
    app.event(type, (payload, context) -> hear(context));
  }

  private Response hear(EventContext context) {
    Map<String, String> values = context.getAdditionalValues();
    Tried tried = events.hear(Envelope.parse(values.getOrDefault(ENVELOPE, "{}")));
    values.put(TRIED, tried.name());
    return context.ack();
  }

  private static Middleware authorization(SlackConnection connection) {
    return (request, response, chain) -> {
      request.getContext().setBotToken(connection.config().botToken());
      connection
          .installation()
          .identity()
          .ifPresent(
              self -> {
                request.getContext().setBotId(self.botId());
                request.getContext().setBotUserId(self.botUser());
              });
      return chain.next(request);
    };
  }
}
