package io.goodhart.app;

import io.goodhart.activity.ActivityStore;
import io.goodhart.adoption.CoverageMeasure;
import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.delivery.DirectMessages;
import io.goodhart.delivery.Inbox;
import io.goodhart.delivery.Marks;
import io.goodhart.delivery.Outbox;
import io.goodhart.delivery.QuietPeople;
import io.goodhart.digest.DigestCompiler;
import io.goodhart.digest.DigestSchedules;
import io.goodhart.digest.DigestWording;
import io.goodhart.digest.LeadContacts;
import io.goodhart.digest.OrgDigestCompiler;
import io.goodhart.digest.SaidFigures;
import io.goodhart.digest.Texts;
import io.goodhart.digest.Timetable;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.DatabaseConfig;
import io.goodhart.edge.sql.activity.JdbiActivityStore;
import io.goodhart.edge.sql.delivery.JdbiInbox;
import io.goodhart.edge.sql.delivery.JdbiMarks;
import io.goodhart.edge.sql.delivery.JdbiOutbox;
import io.goodhart.edge.sql.delivery.JdbiQuietPeople;
import io.goodhart.edge.sql.digest.JdbiDigestSchedules;
import io.goodhart.edge.sql.digest.JdbiLeadContacts;
import io.goodhart.edge.sql.digest.JdbiSaidFigures;
import io.goodhart.edge.sql.ledger.JdbiLedger;
import io.goodhart.edge.sql.roster.JdbiAdmins;
import io.goodhart.edge.sql.roster.JdbiAgentStore;
import io.goodhart.edge.sql.roster.JdbiDirectory;
import io.goodhart.edge.sql.roster.JdbiIngestTokens;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.intake.Door;
import io.goodhart.intake.Fingerprinter;
import io.goodhart.intake.Intake;
import io.goodhart.intake.LiveTokens;
import io.goodhart.intake.Tally;
import io.goodhart.intake.TokenKeys;
import io.goodhart.intake.TokenUses;
import io.goodhart.ledger.Ledger;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.privacy.AccessPeople;
import io.goodhart.privacy.SecondKey;
import io.goodhart.privacy.TeamCoverage;
import io.goodhart.roster.Admins;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.Directory;
import io.goodhart.roster.IngestTokens;
import io.goodhart.roster.Roles;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;

/** The story without its edges: stores, intake and measure, wired once for all commands. */
final class Core implements AutoCloseable {
  final Config config;
  final Secrets secrets;
  final Clock clock;
  final InstallationKey key;
  final Path data;
  final Database database;
  final RosterStore roster;
  final AgentStore agents;
  final ActivityStore activity;
  final Inbox inbox;
  final Outbox outbox;
  final Marks marks;
  final Door door = new Door();
  final Tally tally = new Tally();
  final Intake intake;
  final Fingerprinter fingerprinter;
  final Texts texts = new Texts();
  final DigestSchedules schedules;
  final Timetable timetable;
  final SaidFigures said;
  final LeadContacts contacts;
  final DigestCompiler compiler;
  final OrgDigestCompiler allTeams;
  final DigestWording wording;
  final Directory directory;
  final Admins admins;
  final Roles roles;
  final TokenUses tokenUses;
  final TokenKeys tokenKeys;
  final TeamCoverage coverage;
  final Ledger ledger;
  final DirectMessages direct;
  final NoteParts notes;
  final QuietPeople quiet;
  final AccessPeople people;
  final IngestTokens tokens;
  final Pseudonyms forgottenBy;
  final Figures figures;

  private final AtomicReference<URI> address;

  private Core(
      Config config,
      Secrets secrets,
      Clock clock,
      Database database,
      RosterStore roster,
      InstallationKey key,
      Path data) {
    this.config = config;
    this.secrets = secrets;
    this.clock = clock;
    this.key = key;
    this.data = data;
    this.database = database;
    this.roster = roster;
    this.agents = new JdbiAgentStore(database);
    this.forgottenBy = new Pseudonyms(key.derive("forgotten"));
    this.activity = new JdbiActivityStore(database, config.intake().maxAge(), forgottenBy);
    this.inbox = new JdbiInbox(database, clock);
    this.outbox = new JdbiOutbox(database);
    this.marks = new JdbiMarks(database);
    this.intake = new Intake(activity, config.intake(), clock, tally);
    this.fingerprinter = new Fingerprinter(key.derive("fingerprint"));
    this.wording = new DigestWording(texts, config.orgChannel().isPresent());
    this.schedules = new JdbiDigestSchedules(database);
    this.timetable =
        new Timetable(roster, schedules, config.digest(), DrawnTimes.of(config.digest(), key));
    this.said = new JdbiSaidFigures(database);
    this.ledger = new JdbiLedger(database);
    this.notes = NoteParts.of(database, roster, activity, config, clock);
    this.figures = new Figures(roster, activity, database, timetable, ledger, notes, config, clock);
    this.compiler = figures.digests;
    this.allTeams = figures.allTeams;
    this.contacts = new JdbiLeadContacts(database);
    this.admins = new JdbiAdmins(database);
    this.roles = new Roles(config.admins(), admins, roster);
    this.directory = new JdbiDirectory(database);
    IngestTokens stored = new JdbiIngestTokens(database);
    this.tokenUses = new TokenUses(stored, roster);
    this.tokenKeys = new TokenKeys(stored, tokenUses, clock);
    this.tokens = new LiveTokens(stored, tokenKeys, tokenUses);
    this.address = new AtomicReference<>(localhost(config.http().port()));
    this.quiet = new JdbiQuietPeople(database);
    this.direct = new DirectMessages(outbox, quiet, clock);
    this.people =
        new AccessPeople(roster, roles, new Pseudonyms(key.derive("ledger")), clock, config.zone());
    this.coverage =
        new TeamCoverage(
            new CoverageMeasure(roster, activity, config.adoption()), config.adoption(), clock);
  }

  /**
   * Opens the database and wires everything to it.
   *
   * @throws java.io.UncheckedIOException if the data folder cannot be made
   * @throws io.goodhart.edge.sql.DatabaseException if the database cannot be opened
   */
  static Core open(Config config, Secrets secrets, Path data, Clock clock) {
    boolean embedded = config.databaseUrl().isEmpty();
    if (embedded) {
      DataFolder.make(data);
    }
    InstallationKey key = InstallationKey.of(secrets, embedded, data);
    Database database =
        Database.open(
            new DatabaseConfig(
                config.databaseUrl(),
                config.databaseUser(),
                secrets.databasePassword(),
                data,
                config.zone()));
    RosterStore roster = new JdbiRosterStore(database);
    Config inForce =
        SecondKey.isSetIn(new JdbiMarks(database)) ? config.withLockedPrivacy() : config;
    Core core = new Core(inForce, secrets, clock, database, roster, key, data);
    core.nameChannels();
    return core;
  }

  /** Stores what is under way and lets go of the database. */
  @Override
  public void close() {
    intake.close();
    try {
      tokenUses.flush();
    } finally {
      database.close();
    }
  }

  /** Says on which port of this machine agents find the server. */
  void listensOn(int port) {
    address.set(localhost(port));
  }

  /** Where agents send to: what the settings say, else this machine. */
  URI endpoint() {
    return config.publicUrl().orElseGet(address::get);
  }

  private static URI localhost(int port) {
    return URI.create("http://localhost:" + port);
  }

  /** Says where the digests of teams go that the settings name; new teams have none until then. */
  void nameChannels() {
    for (Team team : roster.teams()) {
      String channel = config.channels().get(team.name());
      if (channel != null && !team.channel().map(channel::equals).orElse(false)) {
        roster.setChannel(team.id(), channel);
      }
    }
  }
}
