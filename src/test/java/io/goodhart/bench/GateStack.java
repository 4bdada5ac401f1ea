package io.goodhart.bench;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.Announcements;
import io.goodhart.approvals.ApprovalEntries;
import io.goodhart.approvals.ApprovalNotifier;
import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.ArgumentSeal;
import io.goodhart.approvals.Drafts;
import io.goodhart.approvals.Gate;
import io.goodhart.approvals.KillSwitch;
import io.goodhart.approvals.OwnerPresence;
import io.goodhart.approvals.PauseOutcome;
import io.goodhart.approvals.Reach;
import io.goodhart.approvals.Reviews;
import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.breakglass.OpenGlass;
import io.goodhart.approvals.codes.CodeCheck;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.ReviewOutcome;
import io.goodhart.approvals.request.Right;
import io.goodhart.approvals.request.Vote;
import io.goodhart.digest.Texts;
import io.goodhart.edge.gate.GateConfig;
import io.goodhart.edge.gate.GateServlet;
import io.goodhart.edge.gate.Waiters;
import io.goodhart.edge.gate.policy.PolicyFile;
import io.goodhart.edge.gate.policy.PolicyPlace;
import io.goodhart.edge.http.HttpConfig;
import io.goodhart.edge.http.HttpServer;
import io.goodhart.edge.http.Mount;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.DatabaseConfig;
import io.goodhart.edge.sql.approvals.JdbiAgentKeyStore;
import io.goodhart.edge.sql.approvals.JdbiApprovalStore;
import io.goodhart.edge.sql.approvals.JdbiPauseStore;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.roster.Alias;
import io.goodhart.roster.Roles;
import io.goodhart.roster.RosterStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The gate as the bot wires it, with the shipped policy; its people are asked in no Slack. */
final class GateStack implements AutoCloseable {
  private static final Path POLICY = Path.of("config", "policy.yml");
  private static final GateConfig CONFIG =
      new GateConfig(256 << 10, 1_000_000, Duration.ofMinutes(14), Duration.ofMinutes(14));

  private final Clock clock = Clock.systemUTC();
  private final Database database;
  private final ApprovalStore store;
  private final Reviews reviews;
  private final KillSwitch killSwitch;
  private final Waiters waiters;
  private final HttpServer server;
  private final String key;

  GateStack(Path folder) {
    database = Database.open(DatabaseConfig.embedded(folder, ZoneOffset.UTC));
    store = new JdbiApprovalStore(database);
    RosterStore roster = new JdbiRosterStore(database);
    SecureRandom randomness = new SecureRandom();
    ApprovalEntries entries = new ApprovalEntries(new Pseudonyms(new byte[32]), randomness);
    ArgumentSeal seal = new ArgumentSeal(new byte[32], randomness);
    Announcements announcements = new Announcements(new Somebody());
    AgentKeys keys =
        new AgentKeys(new JdbiAgentKeyStore(database), roster, entries, randomness, clock);
    key =
        keys.mint(new AgentId("deploy-bot"), Alias.slackUser("T0", "U0OWNER"))
            .orElseThrow()
            .reveal();
    Gate gate =
        new Gate(
            store,
            new PolicyFile(PolicyPlace.in(POLICY)),
            new Somebody(),
            entries,
            new Drafts(seal, randomness),
            OwnerPresence.UNKNOWN,
            OpenGlass.NONE,
            announcements,
            clock);
    reviews =
        new Reviews(
            store,
            (who, demand, action) -> Right.DECIDE,
            entries,
            seal,
            CodeCheck.NOBODY,
            announcements,
            clock);
    killSwitch =
        new KillSwitch(
            new JdbiPauseStore(database),
            store,
            keys,
            new Roles(Set.of("U0REVIEWER"), roster),
            entries,
            announcements,
            clock);
    waiters = new Waiters(store, announcements, clock);
    GateServlet servlet = new GateServlet(gate, keys, waiters, CONFIG, new Texts(), clock);
    server =
        HttpServer.start(
            new HttpConfig("127.0.0.1", 0, Duration.ofSeconds(30), 100),
            GateServlet.PATHS.stream().map(path -> new Mount(path, servlet)).toList());
  }

  int port() {
    return server.port();
  }

  String key() {
    return key;
  }

  int waiting() {
    return waiters.count();
  }

  Instant now() {
    return clock.instant();
  }

  List<Request> open() {
    return store.open(Optional.empty());
  }

  Optional<ReviewOutcome> vote(RequestId id, Vote vote) {
    return reviews.vote(id, vote);
  }

  PauseOutcome pauseAll(Person by) {
    return killSwitch.pauseAll(by, "The benchmark is over");
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }

  /** Reviewers who are always there. */
  private static final class Somebody implements ApprovalNotifier {
    @Override
    public Reach reach(Demand demand, Action action) {
      return new Reach.People(2);
    }

    @Override
    public boolean asked(Request request, String words) {
      return true;
    }

    @Override
    public void voted(Request request) {}

    @Override
    public void decided(Request request) {}

    @Override
    public void used(Request request) {}
  }
}
