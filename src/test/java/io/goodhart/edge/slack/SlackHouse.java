package io.goodhart.edge.slack;

import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.adoption.LeftOut;
import io.goodhart.adoption.cost.PriceTable;
import io.goodhart.calendar.MovableClock;
import io.goodhart.commands.AgentList;
import io.goodhart.commands.AgentsAnswer;
import io.goodhart.commands.AwayAnswer;
import io.goodhart.commands.ClaimReview;
import io.goodhart.commands.ConnectAnswer;
import io.goodhart.commands.DigestAnswers;
import io.goodhart.commands.GeneralAnswers;
import io.goodhart.commands.Home;
import io.goodhart.commands.LinkAnswer;
import io.goodhart.commands.MethodAnswer;
import io.goodhart.commands.MethodRules;
import io.goodhart.commands.MismatchNote;
import io.goodhart.commands.OrgWeekAnswer;
import io.goodhart.commands.OwnWeekAnswer;
import io.goodhart.commands.Presses;
import io.goodhart.commands.TeamWeekAnswer;
import io.goodhart.commands.Usage;
import io.goodhart.commands.WaitingNotes;
import io.goodhart.delivery.Inbox;
import io.goodhart.digest.DigestCompiler;
import io.goodhart.digest.DigestConfig;
import io.goodhart.digest.DigestPosts;
import io.goodhart.digest.DigestSchedules;
import io.goodhart.digest.DigestWording;
import io.goodhart.digest.DueDigests;
import io.goodhart.digest.PostingTimes;
import io.goodhart.digest.Texts;
import io.goodhart.digest.Timetable;
import io.goodhart.digest.WeeklyDigests;
import io.goodhart.edge.http.HttpConfig;
import io.goodhart.edge.http.HttpServer;
import io.goodhart.edge.http.Mount;
import io.goodhart.edge.slack.listen.SlackMount;
import io.goodhart.edge.slack.listen.SlackPorts;
import io.goodhart.edge.slack.post.OutboxSender;
import io.goodhart.edge.slack.post.SlackDigestPublisher;
import io.goodhart.edge.slack.roster.RosterNews;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.DatabaseConfig;
import io.goodhart.edge.sql.activity.JdbiActivityStore;
import io.goodhart.edge.sql.delivery.JdbiInbox;
import io.goodhart.edge.sql.delivery.JdbiMarks;
import io.goodhart.edge.sql.delivery.JdbiOutbox;
import io.goodhart.edge.sql.digest.JdbiDigestSchedules;
import io.goodhart.edge.sql.digest.JdbiSaidFigures;
import io.goodhart.edge.sql.roster.JdbiAgentStore;
import io.goodhart.edge.sql.roster.JdbiAliasClaims;
import io.goodhart.edge.sql.roster.JdbiIngestTokens;
import io.goodhart.edge.sql.roster.JdbiLeaveStore;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.intake.Door;
import io.goodhart.intake.Fingerprinter;
import io.goodhart.intake.Intake;
import io.goodhart.intake.IntakeConfig;
import io.goodhart.intake.Tally;
import io.goodhart.privacy.OwnCost;
import io.goodhart.privacy.OwnData;
import io.goodhart.privacy.OwnLeave;
import io.goodhart.privacy.OwnSources;
import io.goodhart.privacy.OwnStanding;
import io.goodhart.roster.Agent;
import io.goodhart.roster.Alias;
import io.goodhart.roster.Roles;
import io.goodhart.roster.RosterRow;
import io.goodhart.roster.RosterStore;
import io.goodhart.sandbox.Sandbox;
import io.goodhart.sandbox.SandboxConfig;
import io.goodhart.sandbox.Workspace;
import io.goodhart.sandbox.state.MemberTrait;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxChannel;
import io.goodhart.sandbox.state.SandboxCommand;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.testing.AllTeams;
import io.goodhart.testing.FixedUsage;
import io.goodhart.testing.Unasked;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Goodhart's Slack edge in full, over a SQLite file and the sandbox: Anna and Ben, an agent called
 * Helper, and channels to talk in.
 */
public final class SlackHouse implements AutoCloseable {
  public static final String TEAM = "T0SANDBOX";
  public static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  public static final String TOKEN = "xoxb-house";
  public static final String APP = "A0GOODHART";
  public static final String BOT_USER = "U0GOODHART";
  public static final String CHANNEL = "C0PAYMENTS";
  public static final String ANNA = "U0ANNA";
  public static final String BEN = "U0BEN";
  public static final String HELPER = "U0HELPER";
  public static final String HELPER_BOT = "B0HELPER";
  public static final String HELPER_APP = "A0HELPER";

  /** A Wednesday. */
  public static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");

  public static final Duration LIMIT = Duration.ofSeconds(20);

  public final MovableClock clock = MovableClock.startingAt(NOW, Clock.systemUTC());
  public final Sandbox sandbox;
  public final Database database;
  public final JdbiRosterStore roster;
  public final JdbiAgentStore agents;
  public final JdbiActivityStore activity;
  public final JdbiOutbox outbox;
  public final JdbiMarks marks;
  public final Door door = new Door();
  public final Tally tally = new Tally();
  public final Intake intake;
  public final SlackConnection connection;
  public final OutboxSender sender;
  public final SlackDigestPublisher publisher;
  public final SlackPorts ports;
  public final JdbiIngestTokens tokens;
  public final JdbiAliasClaims claims;

  private final Texts texts = new Texts();
  private final ConnectAnswer connect;
  private final ClaimReview review;

  /** Who hears of people and teams; nobody unless a test says so. */
  public volatile RosterNews news = RosterNews.UNHEARD;

  /** What is done when Goodhart is invited; nothing unless a test says so. */
  public volatile Runnable invited = () -> {};

  public SlackHouse(Path folder) {
    this(folder, inbox -> inbox, roster -> roster);
  }

  /** A house in which an edge may fail in ways that the real thing will not on request. */
  public SlackHouse(
      Path folder, UnaryOperator<Inbox> inboxes, UnaryOperator<RosterStore> answersFrom) {
    sandbox = Sandbox.start(SandboxConfig.on(clock).withRetryDelays(List.of()));
    database = Database.open(DatabaseConfig.embedded(folder, ZoneOffset.UTC));
    roster = new JdbiRosterStore(database);
    agents = new JdbiAgentStore(database);
    activity = new JdbiActivityStore(database, IntakeConfig.DEFAULT.maxAge());
    outbox = new JdbiOutbox(database);
    marks = new JdbiMarks(database);
    tokens = new JdbiIngestTokens(database);
    claims = new JdbiAliasClaims(database);
    connect =
        new ConnectAnswer(tokens, new Random(7), () -> "https://goodhart.example", texts, clock);
    review = new ClaimReview(claims, roster, new Roles(Set.of(BEN), roster), texts);
    intake = new Intake(activity, IntakeConfig.DEFAULT, clock, tally);
    SlackConfig config =
        SlackConfig.of(TOKEN, SECRET)
            .withApiUrl(sandbox.apiUrl().toString())
            .withCallTimeout(Duration.ofSeconds(2));
    connection = new SlackConnection(config, marks, clock);
    sender = new OutboxSender(connection, outbox, clock);
    publisher = new SlackDigestPublisher(outbox, clock, sender::kick);
    DigestAnswers digests = digestAnswers();
    AgentsAnswer seen =
        new AgentsAnswer(
            agents,
            roster,
            Alias.slackUser(TEAM, BEN)::equals,
            new AgentList(agents, new Texts(), clock),
            new Texts());
    ports =
        new SlackPorts(
            inboxes.apply(new JdbiInbox(database, clock)),
            intake,
            door,
            tally,
            new Fingerprinter("sixteen bytes or more".getBytes(StandardCharsets.UTF_8)),
            agents,
            roster,
            usage(answersFrom.apply(roster)),
            seen,
            digests,
            () -> invited.run(),
            new Home(List.of(connect), texts),
            new Forwarded(),
            Presses.of(List.of(connect, review, digests, seen)),
            digests,
            texts,
            publisher,
            clock,
            ZoneId.of("Europe/Berlin"));
    populate();
  }

  public Workspace workspace() {
    return sandbox.workspace();
  }

  /** A mount whose inbox nobody works on yet. */
  public SlackMount mount() {
    return new SlackMount(connection, ports);
  }

  /** Serves the mount and tells the sandbox where. */
  public HttpServer serve(SlackMount mount) {
    HttpServer server =
        HttpServer.start(
            new HttpConfig("127.0.0.1", 0, Duration.ofSeconds(10), 0),
            List.of(new Mount(SlackMount.PATH, mount.servlet())));
    install(urlOf(server));
    return server;
  }

  public static URI urlOf(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.port() + SlackMount.PATH);
  }

  /** Makes Helper known, as a post of its own would. */
  public void knowHelper() {
    agents.save(
        new Agent(
            TEAM,
            HELPER_BOT,
            Optional.of(HELPER),
            Optional.of(HELPER_APP),
            "Helper",
            Optional.empty()));
  }

  public void install(URI eventsUrl) {
    List<SandboxCommand> commands =
        SlackSurface.commands("").stream()
            .map(command -> SandboxCommand.of(command, "as the manifest says", ""))
            .toList();
    workspace()
        .installApp(
            new SandboxApp(
                APP,
                "B0GOODHART",
                BOT_USER,
                "Goodhart",
                TOKEN,
                SECRET,
                eventsUrl,
                commands,
                SlackSurface.EVENTS));
  }

  private void populate() {
    Workspace workspace = workspace();
    workspace.addMember(person(ANNA, "anna", "Europe/Berlin"));
    workspace.addMember(person(BEN, "ben", "America/New_York"));
    workspace.addMember(person(HELPER, "helper", "UTC").with(MemberTrait.BOT));
    workspace.addChannel(
        SandboxChannel.publicChannel(CHANNEL, "payments").withMembers(ANNA, BEN, HELPER, BOT_USER));
    workspace.addChannel(SandboxChannel.publicChannel("C0OTHER", "other").withMembers(ANNA));
    install(URI.create("http://127.0.0.1:9/"));
    roster.apply(List.of(row("m-1", ANNA), row("m-2", BEN)), LocalDate.of(2026, 11, 1));
  }

  private static SandboxMember person(String id, String name, String zone) {
    return SandboxMember.of(id, name, name, name + "@example.dev", zone);
  }

  private static RosterRow row(String member, String slackUser) {
    return new RosterRow(
        member,
        List.of(Alias.slackUser(TEAM, slackUser)),
        "Payments",
        Optional.of(ZoneId.of("Europe/Berlin")),
        Optional.of(LocalDate.of(2026, 1, 1)),
        Optional.empty(),
        true,
        Optional.empty(),
        false);
  }

  private Usage usage(RosterStore from) {
    AdoptionConfig config = AdoptionConfig.DEFAULT;
    AdoptionMeasure measure = new AdoptionMeasure(from, activity, LeftOut.NOBODY, config);
    DigestCompiler compiler = new DigestCompiler(measure, activity, config, clock);
    return new Usage(
        new OwnWeekAnswer(
            from,
            new OwnData(activity),
            new OwnCost(new FixedUsage(), activity, PriceTable.DEFAULT),
            new OwnSources(from, activity, config.seenDays()),
            new MismatchNote(tokens, texts, clock),
            WaitingNotes.UNTOLD,
            new OwnStanding(from, config),
            texts,
            clock),
        new TeamWeekAnswer(from, compiler, texts, clock),
        new OrgWeekAnswer(AllTeams.of(from, activity, new FixedUsage(), clock), texts),
        connect,
        new LinkAnswer(from, claims, review, new OwnData(activity), texts, clock),
        new AwayAnswer(from, new OwnLeave(new JdbiLeaveStore(database)), texts, clock),
        new GeneralAnswers(new MethodAnswer(MethodRules.DEFAULT, texts), texts),
        Unasked.LOOKS,
        Unasked.OWN);
  }

  /** Ben is an admin. */
  private DigestAnswers digestAnswers() {
    AdoptionConfig config = AdoptionConfig.DEFAULT;
    AdoptionMeasure measure = new AdoptionMeasure(roster, activity, LeftOut.NOBODY, config);
    DigestCompiler compiler = new DigestCompiler(measure, activity, config, clock);
    DigestSchedules schedules = new JdbiDigestSchedules(database);
    Timetable timetable =
        new Timetable(roster, schedules, DigestConfig.DEFAULT, PostingTimes.EARLIEST);
    DueDigests due = new DueDigests(timetable, outbox);
    WeeklyDigests digests =
        new WeeklyDigests(
            due,
            compiler,
            new DigestWording(texts),
            publisher,
            new JdbiSaidFigures(database),
            outbox,
            clock);
    return new DigestAnswers(
        roster,
        new Roles(Set.of(BEN), roster),
        timetable,
        schedules,
        new DigestPosts(due, digests, outbox, clock),
        compiler,
        List::of,
        () -> {},
        texts,
        clock);
  }

  private final class Forwarded implements RosterNews {
    @Override
    public void userChanged(String user) {
      news.userChanged(user);
    }

    @Override
    public void groupsChanged() {
      news.groupsChanged();
    }

    @Override
    public void channelChanged(String channel) {
      news.channelChanged(channel);
    }
  }

  @Override
  public void close() {
    intake.close();
    connection.close();
    database.close();
    sandbox.close();
  }
}
