package io.goodhart.app;

import io.goodhart.activity.ActivityStore;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.adoption.CoverageMeasure;
import io.goodhart.adoption.LeftOut;
import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.commands.GeneralAnswers;
import io.goodhart.commands.OwnWeekAnswer;
import io.goodhart.commands.TeamWeekAnswer;
import io.goodhart.commands.Usage;
import io.goodhart.delivery.Inbox;
import io.goodhart.delivery.Marks;
import io.goodhart.delivery.Outbox;
import io.goodhart.digest.DigestCompiler;
import io.goodhart.digest.DigestWording;
import io.goodhart.digest.Texts;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.DatabaseConfig;
import io.goodhart.edge.sql.activity.JdbiActivityRetention;
import io.goodhart.edge.sql.activity.JdbiActivityStore;
import io.goodhart.edge.sql.delivery.JdbiInbox;
import io.goodhart.edge.sql.delivery.JdbiMarks;
import io.goodhart.edge.sql.delivery.JdbiOutbox;
import io.goodhart.edge.sql.roster.JdbiAgentStore;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.intake.Door;
import io.goodhart.intake.Fingerprinter;
import io.goodhart.intake.Intake;
import io.goodhart.intake.Tally;
import io.goodhart.privacy.OwnData;
import io.goodhart.privacy.OwnSources;
import io.goodhart.privacy.Retention;
import io.goodhart.privacy.TeamCoverage;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The story without its edges: stores, intake, measure and answers, wired once for all commands.
 */
final class Core implements AutoCloseable {
  final Config config;
  final Clock clock;
  final InstallationKey key;
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
  final DigestCompiler compiler;
  final DigestWording wording = new DigestWording(texts);
  final Usage usage;
  final TeamCoverage coverage;

  private Core(
      Config config, Clock clock, Database database, RosterStore roster, InstallationKey key) {
    this.config = config;
    this.clock = clock;
    this.key = key;
    this.database = database;
    this.roster = roster;
    this.agents = new JdbiAgentStore(database);
    this.activity = new JdbiActivityStore(database, config.intake().maxAge());
    this.inbox = new JdbiInbox(database, clock);
    this.outbox = new JdbiOutbox(database);
    this.marks = new JdbiMarks(database);
    this.intake = new Intake(activity, config.intake(), clock, tally);
    this.fingerprinter = new Fingerprinter(key.derive("fingerprint"));
    AdoptionMeasure measure =
        new AdoptionMeasure(roster, activity, LeftOut.NOBODY, config.adoption());
    this.compiler = new DigestCompiler(measure, activity, config.adoption(), clock);
    this.usage =
        new Usage(
            new OwnWeekAnswer(
                roster,
                new OwnData(activity),
                new OwnSources(roster, activity, config.adoption().seenDays()),
                texts,
                clock),
            new TeamWeekAnswer(roster, compiler, wording, texts, clock),
            new GeneralAnswers(texts, config.adoption()));
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
    Core core = new Core(config, clock, database, roster, key);
    core.nameChannels();
    return core;
  }

  /** What drops data that is past its age. */
  Retention retention() {
    return new Retention(
        new JdbiActivityRetention(database), inbox, outbox, config.intake().maxAge(), clock);
  }

  /** Stores what is under way and lets go of the database. */
  @Override
  public void close() {
    intake.close();
    database.close();
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
