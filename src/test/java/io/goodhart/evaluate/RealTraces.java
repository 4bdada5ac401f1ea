package io.goodhart.evaluate;

import io.goodhart.activity.EventId;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.evaluate.Population.Worked;
import io.goodhart.signals.Judgement;
import io.goodhart.signals.Measuring;
import io.goodhart.signals.MemberFindings;
import io.goodhart.signals.SignalsConfig;
import io.goodhart.signals.Weights;
import io.goodhart.signals.family.KnownTargets;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Requests that real people sent to a coding agent, judged; nobody knows what is true of them. */
final class RealTraces {
  private static final double CHARACTERS_A_TOKEN = 3.6;

  private RealTraces() {}

  static List<Judgement> judge(Path folder) throws IOException {
    Map<Integer, Map<String, List<SimRecord>>> byWeek = new TreeMap<>();
    for (CSVRecord row : rows(folder.resolve("real_agent_requests.csv.gz"))) {
      Instant at = Instant.parse(row.get("ts_utc"));
      byWeek
          .computeIfAbsent(
              ReportingWeek.containing(at, ZoneOffset.UTC).index(), week -> new TreeMap<>())
          .computeIfAbsent(row.get("developer"), developer -> new ArrayList<>())
          .add(record(row, at));
    }
    int first = byWeek.keySet().iterator().next();
    Map<String, Developer> people = new HashMap<>();
    List<List<Worked>> weeks = new ArrayList<>();
    byWeek.forEach(
        (week, developers) -> {
          // The simulated weeks have a first one, and these have another.
          long shift = (long) (Population.FIRST.index() - first) * 7 * HonestWork.DAY;
          while (weeks.size() <= week - first) {
            weeks.add(new ArrayList<>());
          }
          developers.forEach(
              (name, records) -> {
                Developer who = people.computeIfAbsent(name, unknown -> developer(people.size()));
                List<SimRecord> moved =
                    records.stream()
                        .map(record -> record.at(record.atMillis() + shift))
                        .sorted(Comparator.comparingLong(SimRecord::atMillis))
                        .toList();
                weeks.get(week - first).add(new Worked(who, week - first, moved, false, false));
              });
        });
    Population population =
        new Population(World.draw(new Draw(1)), List.copyOf(people.values()), weeks);
    SimulatedWeeks reader = new SimulatedWeeks(population);
    return Measuring.of(
            reader, KnownTargets.NONE, Population.FIRST, weeks.size(), reader::sanctions)
        .stream()
        .collect(Collectors.groupingBy(MemberFindings::member))
        .values()
        .stream()
        .map(
            person ->
                Measuring.judged(
                    person, Weights.published(), SignalsConfig.DEFAULT.leastScorePercent()))
        .flatMap(List::stream)
        .toList();
  }

  private static Developer developer(int number) {
    return new Developer(
        number,
        Persona.REGULAR,
        Habit.draw(new Draw(number)),
        Optional.empty(),
        Set.of(),
        0,
        1,
        0,
        List.of(),
        new Developer.Gaps(false, false, false, false, false));
  }

  private static SimRecord record(CSVRecord row, Instant at) {
    String text = row.get("prompt_fingerprint");
    double written =
        Math.max(number(row, "output_tokens"), number(row, "output_chars") / CHARACTERS_A_TOKEN);
    return new SimRecord(
        at.toEpochMilli(),
        text.isEmpty() ? Trigger.UNKNOWN : Trigger.HUMAN,
        text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseUnsignedLong(text, 16)),
        OptionalLong.of(EventId.hash(row.get("session"))),
        new TokenUsage(
            (long) number(row, "input_tokens"),
            (long) written,
            (long) number(row, "cache_read_tokens"),
            (long) number(row, "cache_creation_tokens")),
        0,
        false);
  }

  private static double number(CSVRecord row, String column) {
    String text = row.get(column);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }
}
