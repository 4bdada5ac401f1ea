package io.goodhart.app;

import io.goodhart.commands.CountChannel;
import io.goodhart.commands.DigestAnswers;
import io.goodhart.commands.FirstAdmin;
import io.goodhart.commands.Forms;
import io.goodhart.commands.Home;
import io.goodhart.commands.HomePart;
import io.goodhart.commands.PlanForm;
import io.goodhart.commands.Presses;
import io.goodhart.commands.StuckRunAnswer;
import io.goodhart.commands.WordAnswer;
import io.goodhart.commands.approval.ReviewParts;
import io.goodhart.digest.DigestPublisher;
import io.goodhart.edge.http.HttpConfig;
import io.goodhart.edge.http.HttpServer;
import io.goodhart.edge.http.Metrics;
import io.goodhart.edge.http.Mount;
import io.goodhart.edge.schedule.Schedule;
import io.goodhart.edge.slack.SlackConfig;
import io.goodhart.edge.slack.SlackConnection;
import io.goodhart.edge.slack.listen.SlackCounts;
import io.goodhart.edge.slack.listen.SlackMount;
import io.goodhart.edge.slack.listen.SlackPorts;
import io.goodhart.edge.slack.post.OutboxSender;
import io.goodhart.edge.slack.post.SlackDigestPublisher;
import io.goodhart.edge.slack.roster.RosterKeeper;
import io.goodhart.edge.slack.roster.RosterNews;
import io.goodhart.intake.IngestKeys;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The running bot: everything that listens, wakes and posts, over one {@link Core}. */
final class Bot implements AutoCloseable {
  private static final Duration BEAT = Duration.ofMinutes(1);
  private static final Duration ROSTER_BEAT = Duration.ofMinutes(5);
  private static final Duration TOKENS_NOTED = Duration.ofSeconds(5);

  private final ClosingStack running;
  private final DigestJobs digests;
  private final OutboxSender sender;
  private final HttpServer server;
  private final GateParts gate;
  private final GateSlack asking;

  private Bot(
      ClosingStack running,
      DigestJobs digests,
      OutboxSender sender,
      HttpServer server,
      GateParts gate,
      GateSlack asking) {
    this.running = running;
    this.gate = gate;
    this.asking = asking;
    this.digests = digests;
    this.sender = sender;
    this.server = server;
  }

  /**
   * Starts to listen, to work on what an earlier run left, and to post what is due.
   *
   * @param collectors the keys with which telemetry may be sent for others
   * @throws io.goodhart.edge.http.PortTakenException if the port is in use
   */
  static Bot start(Core core, HttpConfig http, SlackConfig slack, IngestKeys collectors) {
    ClosingStack running = new ClosingStack();
    Schedule schedule = new Schedule();
    try {
      SlackConnection connection = running.add(new SlackConnection(slack, core.marks, core.clock));
      OutboxSender sender = running.add(new OutboxSender(connection, core.outbox, core.clock));
      SlackDigestPublisher publisher =
          new SlackDigestPublisher(core.outbox, core.clock, sender::kick);
      DigestJobs digests = new DigestJobs(core, publisher, schedule);
      DigestAnswers digestAnswers = digests.answers();
      Answers answers = new Answers(core);
      RosterKeeper keeper = running.add(RosterFromSlack.keeper(core, connection, sender::kick));
      GateSlack asking = new GateSlack(core, connection, keeper.colleagues(), sender::kick);
      GateParts gate =
          new GateParts(
              core, core.config.approvals().policy(), asking.notifier, keeper.colleagues());
      ReviewParts review = asking.desk(gate);
      FirstAdmin firstAdmin =
          new FirstAdmin(core.roles, core.admins, keeper.workspace(), core.texts);
      AgentCommands agents =
          new AgentCommands(core, answers.agents, gate, keeper.workspace(), sender::kick);
      PlanForm plan = new PlanForm(agents.desk, core.texts, core.clock);
      Presses presses =
          Presses.of(
              List.of(
                  answers.presses,
                  agents.desk,
                  firstAdmin,
                  digestAnswers,
                  review.presses(),
                  new StuckRunAnswer(core.texts),
                  plan,
                  new CountChannel(keeper.channelTeams(), core.texts)));
      List<HomePart> home = new ArrayList<>(List.of(firstAdmin));
      home.addAll(answers.home);
      home.add(asking.ownReviews(gate));
      Home homes = new Home(home, core.texts);
      SlackMount listening =
          running.add(
              new SlackMount(
                  connection,
                  ports(
                      core,
                      answers,
                      agents.desk,
                      publisher,
                      keeper,
                      digestAnswers,
                      digests::invited,
                      presses,
                      Forms.of(
                          List.of(
                              digestAnswers,
                              answers.forms,
                              asking.noted(review, gate),
                              agents.desk.forms(),
                              plan)),
                      homes)));
      Metrics metrics = running.add(new Metrics(core.door, core.tally, core.outbox));
      count(metrics, listening.counts());
      GateWatch watch = new GateWatch(core, gate.policy, publisher);
      List<Mount> mounts =
          Mounts.of(
              core, answers, listening, metrics, watch, new EitherKey(collectors, core.tokenKeys));
      mounts.addAll(gate.mounts());
      mounts.add(gate.codes.page(core));
      HttpServer server = running.add(HttpServer.start(http, mounts));
      core.listensOn(server.port());
      listening.start();
      sender.start();
      keeper.start();
      running.add(schedule);
      digests.start();
      gate.start(schedule);
      agents.start(schedule);
      asking.start(schedule, gate);
      watch.start(schedule);
      schedule.every("stuck-runs", BEAT, StuckWatch.of(core, gate)::look);
      new BudgetParts(core, gate).start(schedule);
      schedule.every(
          "workspace", BEAT, () -> SlackTeam.remember(connection.installation(), core.marks));
      schedule.every("roster", ROSTER_BEAT, keeper::wake);
      Chores.start(core, schedule);
      schedule.every("tokens", TOKENS_NOTED, core.tokenUses::flush);
      return new Bot(running, digests, sender, server, gate, asking);
    } catch (RuntimeException e) {
      closeAfter(running, e);
      schedule.close();
      throw e;
    }
  }

  /** What stands between agents and what they do. */
  GateParts gate() {
    return gate;
  }

  /** The port it listens on. */
  int port() {
    return server.port();
  }

  /** Where it listens, for programs on this machine. */
  URI url() {
    return URI.create("http://127.0.0.1:" + port() + "/");
  }

  /** Publishes what is due now and sends what waits, without waiting for the next beat. */
  void wake() {
    digests.run();
    asking.run(gate);
    sender.flush();
  }

  /** Stops to listen, finishes what is in hand, and stops. */
  @Override
  public void close() {
    running.close();
  }

  private static SlackPorts ports(
      Core core,
      Answers answers,
      WordAnswer agents,
      DigestPublisher publisher,
      RosterNews news,
      DigestAnswers digests,
      Runnable invited,
      Presses presses,
      Forms forms,
      Home home) {
    return new SlackPorts(
        core.inbox,
        core.intake,
        core.door,
        core.tally,
        core.fingerprinter,
        core.agents,
        core.roster,
        answers.usage,
        agents,
        digests,
        invited,
        home,
        news,
        presses,
        forms,
        core.texts,
        publisher,
        core.clock,
        core.config.zone());
  }

  private static void count(Metrics metrics, SlackCounts counts) {
    for (SlackCounts.What what : SlackCounts.What.values()) {
      String name = "goodhart.slack." + what.name().toLowerCase(Locale.ROOT);
      metrics.count(
          name, "Requests of Slack by what happened at the door", () -> counts.count(what));
    }
  }

  private static void closeAfter(ClosingStack running, RuntimeException failure) {
    try {
      running.close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
