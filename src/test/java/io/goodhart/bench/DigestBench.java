package io.goodhart.bench;

import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.adoption.LeftOut;
import io.goodhart.adoption.cost.PriceTable;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.commands.Asker;
import io.goodhart.commands.AwayAnswer;
import io.goodhart.commands.ClaimReview;
import io.goodhart.commands.ConnectAnswer;
import io.goodhart.commands.GeneralAnswers;
import io.goodhart.commands.LinkAnswer;
import io.goodhart.commands.MethodAnswer;
import io.goodhart.commands.MethodRules;
import io.goodhart.commands.MismatchNote;
import io.goodhart.commands.OrgWeekAnswer;
import io.goodhart.commands.OwnWeekAnswer;
import io.goodhart.commands.TeamWeekAnswer;
import io.goodhart.commands.Usage;
import io.goodhart.commands.WaitingNotes;
import io.goodhart.delivery.Outbox;
import io.goodhart.digest.DigestCompiler;
import io.goodhart.digest.DigestConfig;
import io.goodhart.digest.DigestWording;
import io.goodhart.digest.DueDigests;
import io.goodhart.digest.PostingTimes;
import io.goodhart.digest.Texts;
import io.goodhart.digest.Timetable;
import io.goodhart.digest.WeeklyDigests;
import io.goodhart.edge.slack.post.SlackDigestPublisher;
import io.goodhart.edge.sql.activity.JdbiUsageStore;
import io.goodhart.edge.sql.delivery.JdbiOutbox;
import io.goodhart.edge.sql.digest.JdbiDigestSchedules;
import io.goodhart.edge.sql.digest.JdbiSaidFigures;
import io.goodhart.edge.sql.roster.JdbiAliasClaims;
import io.goodhart.edge.sql.roster.JdbiIngestTokens;
import io.goodhart.edge.sql.roster.JdbiLeaveStore;
import io.goodhart.privacy.OwnCost;
import io.goodhart.privacy.OwnData;
import io.goodhart.privacy.OwnLeave;
import io.goodhart.privacy.OwnSources;
import io.goodhart.privacy.OwnStanding;
import io.goodhart.roster.Alias;
import io.goodhart.roster.AliasClaims;
import io.goodhart.roster.IngestTokens;
import io.goodhart.roster.Roles;
import io.goodhart.roster.Team;
import io.goodhart.testing.AllTeams;
import io.goodhart.testing.Unasked;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** All digests of a week, and one {@code /usage team}, as the number of members grows. */
final class DigestBench implements Benchmark {
  private static final List<Integer> SIZES = List.of(10_000, 30_000, 100_000);
  private static final int WEEKS = 10;
  private static final int ASKED = 20;

  /** Monday noon: the digests of the week before are due. */
  private static final Clock CLOCK =
      Clock.fixed(Company.NOW.plus(Duration.ofHours(13)), ZoneOffset.UTC);

  private static final ReportingWeek LAST = ReportingWeek.containing(Company.NOW, ZoneOffset.UTC);

  private final Texts texts = new Texts();
  private final DigestWording wording = new DigestWording(texts);

  @Override
  public void run(Path folder, PrintWriter out) throws Exception {
    out.printf("%ndigest: %d weeks of summaries, teams of %d%n", WEEKS, Company.TEAM_SIZE);
    for (int members : SIZES) {
      try (Stack stack = new Stack(folder.resolve("of-" + members))) {
        Company.hire(stack.roster, members);
        summarise(stack, members);
        for (Team team : stack.roster.teams()) {
          stack.roster.setChannel(team.id(), "C" + team.id().value());
        }
        measure(stack, members, out);
      }
    }
  }

  private Usage usage(Stack stack, DigestCompiler compiler) {
    OwnData own = new OwnData(stack.activity);
    IngestTokens tokens = new JdbiIngestTokens(stack.database);
    AliasClaims claims = new JdbiAliasClaims(stack.database);
    Roles roles = new Roles(Set.of(), stack.roster);
    return new Usage(
        new OwnWeekAnswer(
            stack.roster,
            own,
            new OwnCost(new JdbiUsageStore(stack.database), stack.activity, PriceTable.DEFAULT),
            new OwnSources(stack.roster, stack.activity, AdoptionConfig.DEFAULT.seenDays()),
            new MismatchNote(tokens, texts, CLOCK),
            WaitingNotes.UNTOLD,
            new OwnStanding(stack.roster, AdoptionConfig.DEFAULT),
            texts,
            CLOCK),
        new TeamWeekAnswer(stack.roster, compiler, texts, CLOCK),
        new OrgWeekAnswer(
            AllTeams.of(stack.roster, stack.activity, new JdbiUsageStore(stack.database), CLOCK),
            texts),
        new ConnectAnswer(tokens, new Random(7), () -> "http://localhost", texts, CLOCK),
        new LinkAnswer(
            stack.roster,
            claims,
            new ClaimReview(claims, stack.roster, roles, texts),
            own,
            texts,
            CLOCK),
        new AwayAnswer(
            stack.roster, new OwnLeave(new JdbiLeaveStore(stack.database)), texts, CLOCK),
        new GeneralAnswers(new MethodAnswer(MethodRules.DEFAULT, texts), texts),
        Unasked.LOOKS,
        Unasked.OWN);
  }

  private void measure(Stack stack, int members, PrintWriter out) throws Exception {
    AdoptionConfig config = AdoptionConfig.DEFAULT;
    AdoptionMeasure measure =
        new AdoptionMeasure(stack.roster, stack.activity, LeftOut.NOBODY, config);
    DigestCompiler compiler = new DigestCompiler(measure, stack.activity, config, CLOCK);
    Outbox outbox = new JdbiOutbox(stack.database);
    WeeklyDigests digests =
        new WeeklyDigests(
            new DueDigests(
                new Timetable(
                    stack.roster,
                    new JdbiDigestSchedules(stack.database),
                    DigestConfig.DEFAULT,
                    PostingTimes.EARLIEST),
                outbox),
            compiler,
            wording,
            new SlackDigestPublisher(outbox, CLOCK, () -> {}),
            new JdbiSaidFigures(stack.database),
            outbox,
            CLOCK);
    Usage usage = usage(stack, compiler);
    try (HeapWatch heap = new HeapWatch()) {
      Cost all =
          Cost.of(
              () ->
                  Expect.that(
                      digests.publishDue().size() == members / Company.TEAM_SIZE,
                      "A digest is missing"));
      List<Double> answers = new ArrayList<>();
      for (int i = 0; i < ASKED; i++) {
        Asker asker =
            new Asker(Alias.guess(Company.email(i * members / ASKED)), ZoneId.of("Europe/Berlin"));
        answers.add(Cost.of(() -> usage.answer("team", asker)).millis());
      }
      System.gc();
      answers.sort(Double::compare);
      out.printf(
          "  %,7d members: %,5d digests reserved in %6.2f s (%4.2f CPU ms each), /usage team"
              + " %5.1f ms median %5.1f ms worst, heap live %d MiB%n",
          members,
          members / Company.TEAM_SIZE,
          all.seconds(),
          all.cpuMicros(members / Company.TEAM_SIZE) / 1e3,
          answers.get(ASKED / 2),
          answers.get(ASKED - 1),
          heap.liveMiB());
    }
  }

  /** Writes the weekly rows as the store would have summed them; nine of ten people are active. */
  private static void summarise(Stack stack, int members) {
    stack.database.write(
        "Making weeks",
        connection -> {
          PreparedStatement subject =
              connection.prepared("INSERT INTO subject (id, code) VALUES (?, ?)");
          PreparedStatement week =
              connection.prepared(
                  """
                  INSERT INTO subject_week
                  VALUES (?, ?, 31, ?, 1, 40, 10, 0, 30, 0, 0, 10, 0, 0, 0, ?, ?, 0)
                  """);
          PreparedStatement source =
              connection.prepared("INSERT INTO source_seen VALUES (?, ?, 1, 31, ?, ?)");
          connection.prepared("INSERT INTO tool (id, code) VALUES (1, 'codex')").executeUpdate();
          for (int person = 0; person < members; person++) {
            subject.setLong(1, person + 1L);
            subject.setString(2, Alias.guess(Company.email(person)).toString());
            subject.addBatch();
          }
          subject.executeBatch();
          long at = Company.NOW.toEpochMilli();
          for (int back = 0; back < WEEKS; back++) {
            for (int person = 0; person < members; person++) {
              if ((person + back) % 10 != 0) {
                week.setInt(1, LAST.plus(-back).index());
                week.setLong(2, person + 1L);
                week.setInt(3, person % 8 == 0 ? 0 : 5);
                week.setLong(4, at);
                week.setLong(5, at);
                week.addBatch();
                source.setInt(1, LAST.plus(-back).index());
                source.setLong(2, person + 1L);
                source.setLong(3, at);
                source.setLong(4, at);
                source.addBatch();
              }
            }
            week.executeBatch();
            source.executeBatch();
          }
          return members;
        });
  }
}
