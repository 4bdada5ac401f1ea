package io.goodhart.evaluate;

import io.goodhart.activity.Trigger;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.evaluate.Population.Worked;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** Writes a population as the files that {@code goodhart import} reads, and what is true of it. */
public final class PopulationFiles {
  private PopulationFiles() {}

  /** The arguments are a folder, a seed and a number of people. */
  public static void main(String[] args) throws IOException {
    draw(
        Files.createDirectories(Path.of(args[0])),
        Long.parseLong(args[1]),
        Integer.parseInt(args[2]));
  }

  /** Writes so many people of this seed into an existing folder. */
  public static void draw(Path folder, long seed, int people) throws IOException {
    write(Population.draw(seed, people, Row.WEEKS, Row.GAMERS), folder);
  }

  /** Makes {@code roster.csv}, {@code sanctions.csv}, {@code usage.ndjson}, {@code labels.csv}. */
  static void write(Population population, Path folder) throws IOException {
    StringBuilder roster = new StringBuilder("member,email,team,timezone,joined\n");
    for (Developer who : population.developers()) {
      roster.append(
          "dev%d,%s,Team %d,%s,2026-01-05%n"
              .formatted(
                  who.number(),
                  who.alias(),
                  who.number() % 5,
                  "Etc/GMT%+d".formatted(-who.offsetHours())));
    }
    Files.writeString(folder.resolve("roster.csv"), roster);
    StringBuilder sanctions = new StringBuilder("member,from,to,reason\n");
    StringBuilder labels = new StringBuilder("week,developer,persona,attack,gamed\n");
    try (BufferedWriter usage =
        Files.newBufferedWriter(folder.resolve("usage.ndjson"), StandardCharsets.UTF_8)) {
      for (List<Worked> week : population.weeks()) {
        for (Worked worked : week) {
          ReportingWeek of = Population.FIRST.plus(worked.week());
          Developer who = worked.who();
          if (worked.sanctioned()) {
            sanctions.append(
                "%s,%s,%s,Planned migration%n".formatted(who.alias(), of.monday(), of.sunday()));
          }
          labels.append(
              "%s,%s,%s,%s,%d%n"
                  .formatted(
                      of,
                      who.alias(),
                      who.persona(),
                      who.attack().map(Attack::name).orElse(""),
                      worked.gamed() ? 1 : 0));
          for (SimRecord record : worked.records()) {
            usage.write(line(record, who));
            usage.newLine();
          }
        }
      }
    }
    Files.writeString(folder.resolve("sanctions.csv"), sanctions);
    Files.writeString(folder.resolve("labels.csv"), labels);
  }

  private static String line(SimRecord record, Developer who) {
    StringBuilder line = new StringBuilder("{\"ts\":\"");
    line.append(Instant.ofEpochMilli(record.atMillis())).append("\",\"developer\":\"");
    line.append(who.alias()).append("\",\"tool\":\"codex\",\"model\":\"m\"");
    line.append(",\"input_tokens\":").append(record.tokens().input());
    line.append(",\"output_tokens\":").append(record.tokens().output());
    line.append(",\"cache_read_tokens\":").append(record.tokens().cacheRead());
    if (record.session().isPresent()) {
      line.append(",\"session\":\"").append(hex(record.session().getAsLong())).append('"');
    }
    if (record.fingerprint().isPresent()) {
      line.append(",\"fingerprint\":\"").append(hex(record.fingerprint().getAsLong())).append('"');
    }
    if (record.trigger() != Trigger.UNKNOWN) {
      line.append(",\"trigger\":\"");
      line.append(record.trigger() == Trigger.HUMAN ? "human" : "agent").append('"');
    }
    if (record.outcomes() > 0) {
      line.append(",\"outcomes\":").append(record.outcomes());
    }
    if (record.reply()) {
      line.append(",\"human_reply\":1");
    }
    return line.append('}').toString();
  }

  private static String hex(long bits) {
    return HexFormat.of().toHexDigits(bits);
  }
}
