package io.goodhart.bench;

import io.goodhart.app.OpenCore;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.commands.Asker;
import io.goodhart.edge.slack.post.SlackDigestPublisher;
import io.goodhart.edge.sql.delivery.JdbiOutbox;
import io.goodhart.roster.Alias;
import io.goodhart.roster.Team;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** All digests of a week and what people are answered, as the number of members grows. */
final class DigestBench implements Benchmark {
  private static final List<Integer> SIZES = List.of(10_000, 30_000, 100_000);
  private static final int ASKED = 20;

  /** Monday noon: the digests of the week before are due. */
  private static final Clock CLOCK =
      Clock.fixed(Company.NOW.plus(Duration.ofHours(13)), ZoneOffset.UTC);

  private static final ReportingWeek LAST = ReportingWeek.containing(Company.NOW, ZoneOffset.UTC);

  @Override
  public void run(Path folder, PrintWriter out) throws Exception {
    out.printf("%ndigest: %d weeks of summaries, teams of %d%n", WeekRows.WEEKS, Company.TEAM_SIZE);
    for (int members : SIZES) {
      try (OpenCore core = OpenCore.in(folder.resolve("of-" + members), CLOCK)) {
        Company.hire(core.roster(), members);
        WeekRows.write(core.database(), LAST, members);
        for (Team team : core.roster().teams()) {
          core.roster().setChannel(team.id(), "C" + team.id().value());
        }
        measure(core, members, out);
      }
    }
  }

  private static void measure(OpenCore core, int members, PrintWriter out) throws Exception {
    int teams = members / Company.TEAM_SIZE;
    List<Double> team = new ArrayList<>();
    List<Double> own = new ArrayList<>();
    List<Double> org = new ArrayList<>();
    try (HeapWatch heap = new HeapWatch()) {
      Cost first = Cost.of(() -> core.usage("team", asker(0)));
      for (int i = 0; i < ASKED; i++) {
        Asker asker = asker(i * members / ASKED);
        team.add(Cost.of(() -> core.usage("team", asker)).millis());
        own.add(Cost.of(() -> core.usage("", asker)).millis());
      }
      Cost firstOrg = Cost.of(() -> core.usage("org", asker(1)));
      for (int i = 0; i < ASKED; i++) {
        Asker asker = asker(i);
        org.add(Cost.of(() -> core.usage("org", asker)).millis());
      }
      SlackDigestPublisher publisher =
          new SlackDigestPublisher(new JdbiOutbox(core.database()), CLOCK, () -> {});
      Cost all =
          Cost.of(
              () ->
                  Expect.that(
                      core.digests(publisher).publishDue().size() == teams, "A digest is missing"));
      System.gc();
      out.printf(
          "  %,7d members: %,5d digests reserved in %6.2f s (%4.2f CPU ms each), heap live %d"
              + " MiB%n",
          members, teams, all.seconds(), all.cpuMicros(teams) / 1e3, heap.liveMiB());
      out.printf(
          "    /usage %s, /usage team %s, first %.0f ms, /usage org %s, first %.0f ms%n",
          said(own), said(team), first.millis(), said(org), firstOrg.millis());
    }
  }

  private static Asker asker(int person) {
    return new Asker(Alias.guess(Company.email(person)), ZoneId.of("Europe/Berlin"));
  }

  private static String said(List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    return "%.1f ms median %.1f worst"
        .formatted(sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
  }
}
