package io.goodhart.signals.family;

import static io.goodhart.signals.week.Weeks.ANNA;
import static io.goodhart.signals.week.Weeks.week;

import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.TurnSample;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.week.Around;
import io.goodhart.signals.week.Arrivals;
import io.goodhart.signals.week.Decisions;
import io.goodhart.signals.week.Deployments;
import io.goodhart.signals.week.MemberView;
import io.goodhart.signals.week.PastWeek;
import io.goodhart.signals.week.Results;
import io.goodhart.signals.week.Traces;
import io.goodhart.signals.week.Weeks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One row of {@code families.csv}.
 *
 * @param kind of which kind of pattern
 * @param isFor whether the week has it, or only looks alike
 * @param reads what the family reads, to two places, or that there is too little
 * @param what the week in words
 * @param turns the week
 * @param before the week before it; empty if none is known
 * @param others of how many others, and what they do in the same week
 * @param known what else is known of the week
 */
record GoldenCase(
    PatternKind kind,
    boolean isFor,
    String reads,
    String what,
    String turns,
    String before,
    String others,
    String known) {
  private static final Path TABLE = Path.of("src/test/resources/families.csv");
  private static final Map<String, String> NOTHING =
      Map.of(
          "chained", "0",
          "target", "0",
          "decisions", "0/0/0/0",
          "deployments", "0/0",
          "commits", "",
          "arrivals", "0/0");

  /** All rows of the table. */
  static List<GoldenCase> all() {
    try {
      return Files.readAllLines(TABLE).stream()
          .filter(line -> !line.startsWith("#") && !line.startsWith("kind,"))
          .map(GoldenCase::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldenCase of(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 8) {
      throw new IllegalArgumentException("A case has 8 cells: " + line);
    }
    return new GoldenCase(
        PatternKind.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_')),
        cells[1].equals("for"),
        cells[2],
        cells[3],
        cells[4],
        cells[5],
        cells[6],
        cells[7]);
  }

  /** What the family of this kind says of the week. */
  Reading read() {
    Map<String, String> more = GoldenWeek.words(known, NOTHING);
    KnownTargets targets = new KnownTargets(0, numbers(more, "target")[0], 0);
    MemberView view = Weeks.with(view(), numbers(more, "chained")[0], tracesOf(more));
    return Readings.of(kind, view, targets);
  }

  private MemberView view() {
    List<TurnSample> mine = GoldenWeek.turns(turns);
    PastWeek[] past =
        before.isBlank() ? new PastWeek[0] : new PastWeek[] {Weeks.past(GoldenWeek.turns(before))};
    Around.Builder around = new Around.Builder();
    around.see(week(ANNA, mine));
    if (!others.isBlank()) {
      String[] peopleAndWeek = others.split(" do", 2);
      for (int other = 1; other <= Integer.parseInt(peopleAndWeek[0]); other++) {
        around.see(week(new MemberId(1 + other), GoldenWeek.turns(peopleAndWeek[1])));
      }
    }
    return Weeks.view(mine, around.build(), past);
  }

  private static Traces tracesOf(Map<String, String> more) {
    long[] decisions = numbers(more, "decisions");
    long[] deployments = numbers(more, "deployments");
    long[] commits = numbers(more, "commits");
    long[] arrivals = numbers(more, "arrivals");
    return new Traces(
        new Decisions(decisions[0], decisions[1], decisions[2], decisions[3]),
        new Deployments(deployments[0], deployments[1]),
        commits.length == 0
            ? List.of()
            : List.of(Results.of(OutcomeKind.COMMIT, commits[0], commits[1])),
        Arrivals.of(arrivals[0], arrivals[1]));
  }

  private static long[] numbers(Map<String, String> more, String name) {
    return Arrays.stream(more.getOrDefault(name, "").split("/", -1))
        .filter(part -> !part.isEmpty())
        .mapToLong(Long::parseLong)
        .toArray();
  }

  @Override
  public String toString() {
    return kind.code() + (isFor ? " for: " : " against: ") + what;
  }
}
