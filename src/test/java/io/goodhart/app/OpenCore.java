package io.goodhart.app;

import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Usage;
import io.goodhart.digest.DigestPublisher;
import io.goodhart.digest.DueDigests;
import io.goodhart.digest.Message;
import io.goodhart.digest.OrgWording;
import io.goodhart.digest.WeeklyDigests;
import io.goodhart.edge.sql.Database;
import io.goodhart.roster.RosterStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Everything of Goodhart but what listens and posts, wired as it is in earnest, for benchmarks. */
public final class OpenCore implements AutoCloseable {
  private final Core core;
  private final Usage usage;

  private OpenCore(Core core) {
    this.core = core;
    this.usage = new Answers(core).usage;
  }

  /** Opens the database in that folder, with the default settings. */
  public static OpenCore in(Path folder, Clock clock) {
    return new OpenCore(Core.open(Config.defaults(), Secrets.from(Map.of()), folder, clock));
  }

  public Database database() {
    return core.database;
  }

  public RosterStore roster() {
    return core.roster;
  }

  /** The digests of teams, handed to this publisher. */
  public WeeklyDigests digests(DigestPublisher publisher) {
    return new WeeklyDigests(
        new DueDigests(core.timetable, core.outbox),
        core.compiler,
        core.wording,
        publisher,
        core.said,
        core.outbox,
        core.clock);
  }

  /** The digest of all teams. */
  public Message allTeams(ReportingWeek week) {
    return new OrgWording(core.texts).of(core.allTeams.compile(week));
  }

  /** What {@code /usage} answers. */
  public Message usage(String text, Asker asker) {
    return usage.answer(text, asker);
  }

  @Override
  public void close() {
    core.close();
  }
}
