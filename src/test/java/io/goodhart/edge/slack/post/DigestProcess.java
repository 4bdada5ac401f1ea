package io.goodhart.edge.slack.post;

import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.adoption.LeftOut;
import io.goodhart.delivery.DirectMessages;
import io.goodhart.delivery.Outbox;
import io.goodhart.digest.AllTeamsDigests;
import io.goodhart.digest.CorrectedAllTeams;
import io.goodhart.digest.CorrectedDigests;
import io.goodhart.digest.DigestCompiler;
import io.goodhart.digest.DigestConfig;
import io.goodhart.digest.DigestSchedule;
import io.goodhart.digest.DigestWording;
import io.goodhart.digest.DueDigests;
import io.goodhart.digest.LeadNotes;
import io.goodhart.digest.OrgDigestCompiler;
import io.goodhart.digest.OrgWording;
import io.goodhart.digest.PostingTimes;
import io.goodhart.digest.RefusedDigests;
import io.goodhart.digest.SaidFigures;
import io.goodhart.digest.Texts;
import io.goodhart.digest.Timetable;
import io.goodhart.digest.WeeklyDigests;
import io.goodhart.edge.slack.SlackConnection;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.edge.slack.render.BlockKit;
import io.goodhart.edge.sql.delivery.JdbiQuietPeople;
import io.goodhart.edge.sql.digest.JdbiDigestSchedules;
import io.goodhart.edge.sql.digest.JdbiLeadContacts;
import io.goodhart.edge.sql.digest.JdbiSaidFigures;
import io.goodhart.testing.AllTeams;
import io.goodhart.testing.FixedUsage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * One process of Goodhart on a house's database, as far as digests go. It can be killed before or
 * after any of the steps that it takes in its stores. It gives a rate though nobody can be seen.
 */
final class DigestProcess implements AutoCloseable {
  final RefusedDigests refused;
  final JdbiDigestSchedules schedules;
  final Timetable timetable;

  private final SlackConnection connection;
  private final WeeklyDigests digests;
  private final CorrectedDigests corrections;
  private final AllTeamsDigests allTeams;
  private final CorrectedAllTeams allTeamsCorrections;
  private final OutboxSender sender;
  private int left;

  /** A process that lives. */
  static DigestProcess on(SlackHouse house) {
    return new DigestProcess(house, house.clock, Integer.MAX_VALUE, false);
  }

  /** A process whose clock shows something else. */
  static DigestProcess on(SlackHouse house, Clock clock) {
    return new DigestProcess(house, clock, Integer.MAX_VALUE, false);
  }

  /** A process that is killed before its n-th step, or after it. */
  static DigestProcess killed(SlackHouse house, int step, boolean after) {
    return new DigestProcess(house, house.clock, step, after);
  }

  private DigestProcess(SlackHouse house, Clock clock, int steps, boolean after) {
    this.left = steps;
    Outbox outbox = cut(Outbox.class, house.outbox, after);
    SaidFigures said = cut(SaidFigures.class, new JdbiSaidFigures(house.database), after);
    connection = new SlackConnection(house.connection.config(), house.marks, clock);
    sender = new OutboxSender(connection, outbox, clock);
    SlackDigestPublisher publisher = new SlackDigestPublisher(outbox, clock, () -> {});
    AdoptionConfig config = new AdoptionConfig(AdoptionConfig.DEFAULT.target(), 3, 14, 30, 28, 0);
    AdoptionMeasure measure =
        new AdoptionMeasure(house.roster, house.activity, LeftOut.NOBODY, config);
    DigestCompiler compiler = new DigestCompiler(measure, house.activity, config, clock);
    Texts texts = new Texts();
    schedules = new JdbiDigestSchedules(house.database);
    timetable = new Timetable(house.roster, schedules, DigestConfig.DEFAULT, PostingTimes.EARLIEST);
    digests =
        new WeeklyDigests(
            new DueDigests(timetable, outbox),
            compiler,
            new DigestWording(texts),
            publisher,
            said,
            outbox,
            clock);
    corrections = new CorrectedDigests(timetable, compiler, texts, said, publisher, outbox, clock);
    BlockKit blockKit = new BlockKit();
    DigestSchedule mondays =
        new DigestSchedule(
            true,
            DayOfWeek.MONDAY,
            LocalTime.of(9, 0),
            LocalTime.of(9, 0),
            ZoneId.of("Europe/Berlin"),
            Optional.empty());
    OrgDigestCompiler all = AllTeams.of(house.roster, house.activity, new FixedUsage(), clock);
    allTeams =
        new AllTeamsDigests(
            AllTeamsExactlyOnceTest.CHANNEL,
            mondays,
            all,
            new OrgWording(texts),
            publisher,
            said,
            outbox,
            clock);
    allTeamsCorrections =
        new CorrectedAllTeams(mondays, timetable, all, texts, said, publisher, outbox, clock);
    refused =
        new RefusedDigests(
            timetable,
            outbox,
            new LeadNotes(
                new JdbiLeadContacts(house.database),
                Set.of(SlackHouse.BEN),
                new DirectMessages(outbox, new JdbiQuietPeople(house.database), clock),
                message -> blockKit.render(message).toJson(),
                clock),
            texts,
            clock);
  }

  /** Does all that is due now. */
  void run() {
    digests.publishDue();
    corrections.correctDue();
    refused.lookAfter();
    sender.flush();
  }

  /** Does what is due of all teams together. */
  void runAllTeams() {
    allTeams.publishDue();
    allTeamsCorrections.correctDue();
    sender.flush();
  }

  /** Does all that is due; whether it was killed meanwhile. */
  boolean runUntilKilled() {
    return isKilledIn(this::run);
  }

  /** The same of all teams together. */
  boolean runAllTeamsUntilKilled() {
    return isKilledIn(this::runAllTeams);
  }

  private static boolean isKilledIn(Runnable work) {
    try {
      work.run();
      return false;
    } catch (Killed e) {
      return true;
    }
  }

  @Override
  public void close() {
    connection.close();
  }

  private <T> T cut(Class<T> port, T real, boolean after) {
    Object cut =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              boolean dies = --left == 0;
              if (dies && !after) {
                throw new Killed();
              }
              try {
                Object result = method.invoke(real, arguments);
                if (dies) {
                  throw new Killed();
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return port.cast(cut);
  }

  /** The end of a process; nothing that lives catches it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }
}
