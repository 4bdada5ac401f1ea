package io.goodhart.app;

import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.roster.Alias;
import io.goodhart.signals.note.Explanation;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.NoteAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What a running bot does about notes on the days of a file, and what their owners do. */
public final class NotedMondays {
  private NotedMondays() {}

  /**
   * Does what the lines say, {@code at,do,member}: {@code judge} the weeks that are over, let a
   * note {@code reach} its owner, or let them {@code answer} it.
   */
  public static void play(Path file, Path data) throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Instant at = Instant.parse(cells[0]);
      Clock clock = Clock.fixed(at, ZoneOffset.UTC);
      try (Core core = Core.open(Config.defaults(), Secrets.from(Map.of()), data, clock)) {
        act(core, cells[1], cells[2], at);
      }
    }
  }

  private static void act(Core core, String what, String member, Instant at) {
    switch (what) {
      case "judge" -> core.notes.weekly().run();
      case "reach" -> core.notes.store().reached(newest(core, member), at);
      case "answer" ->
          core.notes
              .store()
              .answer(newest(core, member), new NoteAnswer(Explanation.TEMPLATE, "", at));
      default -> throw new IllegalArgumentException(what);
    }
  }

  private static Note newest(Core core, String member) {
    return core.notes.store().of(core.roster.memberOf(Alias.guess(member)).orElseThrow()).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nothing was noted for " + member));
  }
}
