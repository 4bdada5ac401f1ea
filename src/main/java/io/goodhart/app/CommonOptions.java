package io.goodhart.app;

import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.calendar.MovableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command takes. */
final class CommonOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings; default: config/goodhart.yml if it is there.")
  private @Nullable Path configFile;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The folder of the embedded database; default: ${DEFAULT-VALUE}.")
  private Path data = Path.of("data");

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description = "The time to go by, such as 2026-11-23T09:00:00Z; default: now.")
  private @Nullable Instant now;

  /** The folder of the embedded database. */
  Path data() {
    return data;
  }

  /** The time asked for. */
  Optional<Instant> now() {
    return Optional.ofNullable(now);
  }

  /** The settings of the file that was named, or of the usual one, or the defaults. */
  Config config() {
    if (configFile != null) {
      return Config.load(configFile);
    }
    return Files.exists(Config.DEFAULT_FILE) ? Config.load(Config.DEFAULT_FILE) : Config.defaults();
  }

  Secrets secrets() {
    return Secrets.from(System.getenv());
  }

  /** For commands that answer and end: the clock stands at the time asked for. */
  Clock standingClock() {
    return Clock.fixed(now().orElseGet(() -> Clock.systemUTC().instant()), ZoneOffset.UTC);
  }

  /** For commands that stay: the clock starts at the time asked for and ticks. */
  MovableClock tickingClock() {
    Clock system = Clock.systemUTC();
    return MovableClock.startingAt(now().orElseGet(system::instant), system);
  }
}
