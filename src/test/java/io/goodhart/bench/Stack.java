package io.goodhart.bench;

import io.goodhart.activity.ActivityStore;
import io.goodhart.edge.otlp.decode.Reduction;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.DatabaseConfig;
import io.goodhart.edge.sql.activity.JdbiActivityStore;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.intake.Door;
import io.goodhart.intake.Fingerprinter;
import io.goodhart.intake.Intake;
import io.goodhart.intake.IntakeConfig;
import io.goodhart.intake.Tally;
import io.goodhart.roster.RosterStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/** The way in, wired as the bot wires it, over a SQLite file that is synced at each commit. */
final class Stack implements AutoCloseable {
  private static final byte[] SECRET = "sixteen bytes or more".getBytes(StandardCharsets.UTF_8);

  final Clock clock = Clock.fixed(Company.NOW, ZoneOffset.UTC);
  final Database database;
  final RosterStore roster;
  final ActivityStore activity;
  final Door door = new Door();
  final Tally tally = new Tally();
  final Intake intake;
  final Fingerprinter fingerprinter = new Fingerprinter(SECRET);
  final Reduction reduction = Reduction.under(SECRET, fingerprinter);

  Stack(Path folder) {
    this(folder, IntakeConfig.DEFAULT, store -> store);
  }

  /** A way in whose store does something more, or does it slower. */
  Stack(Path folder, IntakeConfig config, UnaryOperator<ActivityStore> stores) {
    database = Database.open(DatabaseConfig.embedded(folder, ZoneOffset.UTC));
    roster = new JdbiRosterStore(database);
    activity = new JdbiActivityStore(database, config.maxAge());
    intake = new Intake(stores.apply(activity), config, clock, tally);
  }

  @Override
  public void close() {
    intake.close();
    database.close();
  }
}
