package io.goodhart.edge.slack.listen;

import io.goodhart.edge.slack.SlackConnection;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;

/**
 * What listens to Slack, put together: a servlet to mount and the workers behind it.
 *
 * <p>Nothing is worked on before {@link #start()}; the servlet may be mounted earlier, because what
 * it takes waits in the inbox.
 */
public final class SlackMount implements AutoCloseable {
  /** Where the servlet belongs; the manifest names this path. */
  public static final String PATH = "/slack/events";

  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration COMMAND_PATIENCE = Duration.ofSeconds(2);

  private final SlackCounts counts = new SlackCounts();
  private final SlackWhoIs whoIs;
  private final CommandListener commandListener;
  private final PressListener pressListener;
  private final FormListener formListener;
  private final HomeTab home;
  private final BoltApp bolt;
  private final InboxWorker worker;
  private final EventDoor events;
  private final CommandDoor commands;
  private final SlackServlet servlet;

  /** Puts the parts together; no thread looks at the inbox yet and nothing is called. */
  public SlackMount(SlackConnection connection, SlackPorts ports) {
    this(connection, ports, COMMAND_PATIENCE, FIRST_RETRY);
  }

  SlackMount(
      SlackConnection connection, SlackPorts ports, Duration commandPatience, Duration firstRetry) {
    this.whoIs = new SlackWhoIs(connection.methods(), ports.clock(), ports.zone());
    KnownAgents agents = new KnownAgents(ports.agents(), ports.roster(), whoIs);
    ActivityNormaliser normaliser =
        new ActivityNormaliser(agents, ports.roster(), connection.installation());
    ActivityRecorder recorder = new ActivityRecorder(normaliser, ports.intake(), ports.clock());
    Askers askers = new Askers(whoIs, connection.methods(), ports.zone());
    Views views = new Views(connection.methods(), ports.texts());
    this.home = new HomeTab(ports.home(), askers, views);
    EventListener eventListener =
        new EventListener(
            recorder,
            new ChannelWelcome(ports.publisher(), ports.texts()),
            ports.news(),
            ports.invited(),
            home,
            connection.installation());
    ResponseUrl responses = new ResponseUrl(connection.slack());
    this.commandListener =
        new CommandListener(
            ports, connection.config().commandPrefix(), askers, views, responses, commandPatience);
    this.pressListener = new PressListener(ports, askers, responses, views, home);
    this.formListener = new FormListener(ports, askers, views, home, commandPatience);
    this.bolt =
        new BoltApp(
            connection, eventListener, commandListener, pressListener, formListener, ports.tally());
    this.worker =
        new InboxWorker(
            ports.inbox(), ports.door(), bolt::event, ports.clock(), counts, firstRetry);
    this.events = new EventDoor(ports, worker, recorder, counts);
    this.commands = new CommandDoor(bolt, ports.texts(), counts);
    this.servlet =
        new SlackServlet(
            connection.config(),
            new RequestVerifier(connection.config().signingSecret(), ports.clock()),
            events,
            commands,
            counts);
  }

  /** The servlet for {@link #PATH}; it needs support for asynchronous requests. */
  public HttpServlet servlet() {
    return servlet;
  }

  /** What happened at the door. */
  public SlackCounts counts() {
    return counts;
  }

  /** Starts working on the inbox, beginning with what an earlier process left there. */
  public void start() {
    worker.start();
  }

  /** Finishes what is in hand and stops; call it once no more requests come in. */
  @Override
  public void close() {
    events.close();
    commands.close();
    worker.close();
    commandListener.close();
    pressListener.close();
    formListener.close();
    home.close();
    bolt.close();
    whoIs.close();
  }
}
