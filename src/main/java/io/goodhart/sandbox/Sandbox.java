package io.goodhart.sandbox;

import io.goodhart.sandbox.api.ResponseHookServlet;
import io.goodhart.sandbox.api.WebApi;
import io.goodhart.sandbox.api.WebApiServlet;
import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.event.Envelope;
import io.goodhart.sandbox.event.EventFeed;
import io.goodhart.sandbox.event.MessageEvents;
import io.goodhart.sandbox.event.WorkspaceEvents;
import io.goodhart.sandbox.fault.Faults;
import io.goodhart.sandbox.interaction.Interactions;
import io.goodhart.sandbox.outgoing.Courier;
import io.goodhart.sandbox.outgoing.Deliveries;
import io.goodhart.sandbox.state.Journal;
import io.goodhart.sandbox.state.Team;
import io.goodhart.sandbox.state.WorkspaceState;
import io.goodhart.sandbox.ui.Ui;
import io.goodhart.sandbox.wire.Sources;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running workspace on 127.0.0.1: the Slack of the demo and the tests. */
public final class Sandbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

  private final LocalServer server;
  private final Workspace workspace;
  private final Faults faults;
  private final Ui ui;
  private final Courier courier;
  private final ScheduledExecutorService timer;
  private final Optional<Journal> journal;

  private Sandbox(
      LocalServer server,
      Workspace workspace,
      Faults faults,
      Ui ui,
      Courier courier,
      ScheduledExecutorService timer,
      Optional<Journal> journal) {
    this.server = server;
    this.workspace = workspace;
    this.faults = faults;
    this.ui = ui;
    this.courier = courier;
    this.timer = timer;
    this.journal = journal;
  }

  /**
   * Starts a workspace, replaying its journal if it has one.
   *
   * @throws IllegalStateException when the port is taken or the journal damaged
   * @throws java.io.UncheckedIOException when the journal cannot be read or written
   */
  public static Sandbox start(SandboxConfig config) {
    Team team = config.team();
    Sources sources = Sources.of(config.clock());
    Faults faults = new Faults();
    WorkspaceState state = new WorkspaceState();
    Optional<Journal> journal =
        config.journal().map(file -> Journal.open(file, state, sources.timestamps()));
    journal.ifPresent(state::listen);
    LocalServer server = LocalServer.bind(config.port());
    ScheduledExecutorService timer = newTimer();
    Courier courier = new Courier(config.clock(), faults, config.retryPlan(), timer);
    Conversation conversation = Conversation.over(state, team, sources);
    state.listen(
        new EventFeed(
            courier,
            new Envelope(team, config.clock(), sources.secrets()),
            new MessageEvents(sources.timestamps()),
            new WorkspaceEvents(sources.timestamps(), conversation.memberJson(), team)));
    Interactions interactions =
        new Interactions(conversation, courier, sources, server.url().resolve("hooks/response/"));
    WebApi api =
        new WebApi(
            conversation,
            interactions.triggers(),
            faults,
            server.url(),
            config.clock(),
            config.rateLimits());
    Ui ui = new Ui(conversation, interactions, config.controls(), sources, timer);
    server.mount("/api/*", new WebApiServlet(api, timer));
    server.mount("/hooks/response/*", new ResponseHookServlet(interactions.hooks()));
    server.mount("/ui/*", ui.servlet());
    server.mount("/ui/stream", ui.streamServlet());
    server.mount("/page/*", ui.pageServlet());
    server.mount("/archives/*", ui.permalinkServlet());
    server.mount("", ui.pageServlet());
    server.start();
    LOG.info("sandbox started url={}", server.url());
    Workspace workspace = new Workspace(conversation, interactions, courier, sources.secrets());
    return new Sandbox(server, workspace, faults, ui, courier, timer, journal);
  }

  /** The workspace's page, {@code http://127.0.0.1:<port>/}. */
  public URI url() {
    return server.url();
  }

  /** The prefix of the Web API's methods, {@code http://127.0.0.1:<port>/api/}. */
  public URI apiUrl() {
    return server.url().resolve("api/");
  }

  public Workspace workspace() {
    return workspace;
  }

  /** The switches with which a test makes Slack misbehave. */
  public Faults faults() {
    return faults;
  }

  /** The requests to apps so far. */
  public Deliveries deliveries() {
    return courier.deliveries();
  }

  /** Stops serving; what was still to be sent or retried is dropped. */
  @Override
  public void close() {
    server.close();
    ui.close();
    courier.close();
    timer.shutdownNow();
    journal.ifPresent(Journal::close);
    LOG.info("sandbox stopped");
  }

  /** What is still to be done after the end is dropped, not refused. */
  private static ScheduledExecutorService newTimer() {
    return new ScheduledThreadPoolExecutor(
        2,
        work -> {
          Thread thread = new Thread(work, "sandbox-timer");
          thread.setDaemon(true);
          return thread;
        },
        new ThreadPoolExecutor.DiscardPolicy());
  }
}
