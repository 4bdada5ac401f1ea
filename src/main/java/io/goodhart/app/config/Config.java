package io.goodhart.app.config;

import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.Target;
import io.goodhart.adoption.cost.PriceTable;
import io.goodhart.app.config.YamlEntries.Entry;
import io.goodhart.digest.DigestConfig;
import io.goodhart.digest.ScheduleChange;
import io.goodhart.edge.http.HttpConfig;
import io.goodhart.edge.otlp.tool.GenAiRecords;
import io.goodhart.edge.vendor.poll.SourcesConfig;
import io.goodhart.intake.IntakeConfig;
import io.goodhart.privacy.PrivacyConfig;
import io.goodhart.roster.Roles;
import io.goodhart.signals.SignalsConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every setting; {@code config/goodhart.yml} explains each.
 *
 * @param http where the bot listens
 * @param publicUrl the address under which agents reach this server; absent: this machine's
 * @param maxBodyBytes the largest telemetry body taken, after decompression
 * @param anonymousCollectors names of collector keys that take no identity from what is sent
 * @param genAi which records count of programs that follow the GenAI conventions
 * @param databaseUrl the JDBC address of PostgreSQL; absent: SQLite in the data folder
 * @param databaseUser who logs in there
 * @param zone the organisation's zone, for people and teams without one
 * @param admins who looks after this installation: Slack ids and e-mail addresses
 * @param privacy how open data about single people is
 * @param adoption who counts and against which line
 * @param targetSince the day on which the target came into force, if that is known
 * @param prices what tokens cost, by model
 * @param digest when digests are posted
 * @param channels channels by name of the team
 * @param orgChannel where the digest of all teams goes; absent: nowhere
 * @param teams user groups or channels of Slack's by name of the team that their people are
 * @param intake how much is taken at once
 * @param slackApiUrl where Slack's Web API is
 * @param commandPrefix a word before every slash command, such as {@code gh-}; may be empty
 * @param sources where the usage APIs of vendors are
 * @param signals when a pattern is told to its owner
 * @param approvals where agents' requests are decided
 */
public record Config(
    HttpConfig http,
    Optional<URI> publicUrl,
    int maxBodyBytes,
    Set<String> anonymousCollectors,
    GenAiRecords genAi,
    Optional<String> databaseUrl,
    Optional<String> databaseUser,
    ZoneId zone,
    Set<String> admins,
    PrivacyConfig privacy,
    AdoptionConfig adoption,
    Optional<LocalDate> targetSince,
    PriceTable prices,
    DigestConfig digest,
    Map<String, String> channels,
    Optional<String> orgChannel,
    Map<String, String> teams,
    IntakeConfig intake,
    String slackApiUrl,
    String commandPrefix,
    SourcesConfig sources,
    SignalsConfig signals,
    ApprovalsSettings approvals) {
  /** The file that is read if it is there and none is named. */
  public static final Path DEFAULT_FILE = Path.of("config", "goodhart.yml");

  private static final int MEGABYTE = 1 << 20;
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.:_-]+");
  private static final Pattern POSTGRESQL = Pattern.compile("|jdbc:postgresql:.+");
  static final Pattern WEB_API = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?/(.*/)?");
  private static final Pattern PREFIX = Pattern.compile("[a-z0-9_-]{0,20}");

  /** Copies the set and the map. */
  public Config {
    anonymousCollectors = Set.copyOf(anonymousCollectors);
    admins = Set.copyOf(admins);
    channels = Map.copyOf(channels);
    teams = Map.copyOf(teams);
  }

  /** What holds where no file says otherwise. */
  public static Config defaults() {
    return read(new SettingsReader(Map.of()));
  }

  /**
   * Reads a file.
   *
   * @throws ConfigException listing everything that is wrong with it
   */
  public static Config load(Path file) {
    return read(new SettingsReader(YamlEntries.read(file)));
  }

  /** The same, looked after by these people. */
  public Config withAdmins(Set<String> others) {
    return with(others, privacy, orgChannel, approvals);
  }

  /** The same with a channel for the digest of all teams. */
  public Config withOrgChannel(String channel) {
    return with(admins, privacy, Optional.of(channel), approvals);
  }

  /** The same with other settings of the gate. */
  public Config withApprovals(ApprovalsSettings others) {
    return with(admins, privacy, orgChannel, others);
  }

  /** The same in a works council's mode that a second key keeps. */
  public Config withLockedPrivacy() {
    return with(admins, PrivacyConfig.LOCKED, orgChannel, approvals);
  }

  private Config with(
      Set<String> others,
      PrivacyConfig openness,
      Optional<String> allTeams,
      ApprovalsSettings gate) {
    return new Config(
        http,
        publicUrl,
        maxBodyBytes,
        anonymousCollectors,
        genAi,
        databaseUrl,
        databaseUser,
        zone,
        others,
        openness,
        adoption,
        targetSince,
        prices,
        digest,
        channels,
        allTeams,
        teams,
        intake,
        slackApiUrl,
        commandPrefix,
        sources,
        signals,
        gate);
  }

  /** The dotted names of all settings. */
  static Set<String> keys() {
    SettingsReader settings = new SettingsReader(Map.<String, Entry>of());
    read(settings);
    return settings.known();
  }

  private static Config read(SettingsReader s) {
    Config config =
        new Config(
            http(s),
            s.address("server.public-url"),
            s.integer("server.max-body-megabytes", 64, 1, 512) * MEGABYTE,
            Roles.listed(s.text("telemetry.anonymous-collectors", "")),
            s.choice("telemetry.genai", GenAiRecords.METRICS, byName(GenAiRecords.values())),
            optional(
                s.text(
                    "database.url",
                    "",
                    POSTGRESQL,
                    "empty or a PostgreSQL address such as jdbc:postgresql://db:5432/goodhart")),
            optional(s.text("database.user", "")),
            s.zone("organization.timezone", ZoneId.of("UTC")),
            Roles.listed(s.text("admins", "")),
            privacy(s),
            adoption(s),
            s.day("adoption.target-since"),
            prices(s),
            digest(s),
            s.table("digest.channels"),
            optional(s.text("digest.org-channel", "")),
            s.table("roster.teams"),
            intake(s),
            s.text(
                "slack.api-url",
                "https://slack.com/api/",
                WEB_API,
                "an http or https address with a slash at its end"),
            s.text(
                "slack.command-prefix",
                "",
                PREFIX,
                "at most 20 lower-case letters, digits, - and _"),
            SourcesSettings.read(s),
            SignalsSettings.read(s),
            ApprovalsSettings.read(s));
    s.finish();
    return config;
  }

  private static HttpConfig http(SettingsReader s) {
    return new HttpConfig(
        s.text("server.bind", "127.0.0.1", ADDRESS, "an address such as 127.0.0.1 or 0.0.0.0"),
        s.integer("server.port", 3000, 0, 65_535),
        Duration.ofSeconds(s.integer("server.idle-timeout-seconds", 30, 1, 600)),
        s.integer("server.min-bytes-per-second", 100, 0, 1_000_000));
  }

  private static PrivacyConfig privacy(SettingsReader s) {
    return new PrivacyConfig(
        s.choice(
            "privacy.works-council",
            PrivacyConfig.DEFAULT.worksCouncil(),
            index(new Boolean[] {true, false}, String::valueOf)),
        false);
  }

  private static AdoptionConfig adoption(SettingsReader s) {
    AdoptionConfig defaults = AdoptionConfig.DEFAULT;
    return new AdoptionConfig(
        new Target(
            s.integer("adoption.target-percent", defaults.target().percent(), 1, 99),
            s.choice(
                "adoption.target-operator",
                defaults.target().operator(),
                index(Target.Operator.values(), Target.Operator::code))),
        s.integer("adoption.min-working-days", defaults.minWorkingDays(), 1, 5),
        s.integer("adoption.grace-days", defaults.graceDays(), 0, 90),
        s.integer("adoption.max-unattributed-percent", defaults.maxUnattributedPercent(), 0, 100),
        s.integer("adoption.seen-days", defaults.seenDays(), 7, 90),
        s.integer("adoption.min-coverage-percent", defaults.minCoveragePercent(), 0, 100));
  }

  private static DigestConfig digest(SettingsReader s) {
    DigestConfig defaults = DigestConfig.DEFAULT;
    LocalTime time = s.time("digest.time", defaults.time());
    return new DigestConfig(
        s.choice("digest.day", defaults.day(), byName(DayOfWeek.values())),
        time,
        s.timeFrom("digest.until", time),
        s.onOrOff("digest.experiment", defaults.experiment()),
        s.table(
            "digest.schedules",
            ScheduleChange::parse,
            "what is different, such as \"sundays 02:30 Europe/Berlin\" or \"off\""));
  }

  private static PriceTable prices(SettingsReader s) {
    Map<String, String> table = s.table("prices");
    Map<String, String> wanted = new LinkedHashMap<>();
    PriceTable prices = PriceTable.of(table, wanted);
    wanted.forEach((model, what) -> s.refuse("prices." + model, what));
    return table.isEmpty() ? PriceTable.DEFAULT : prices;
  }

  private static IntakeConfig intake(SettingsReader s) {
    IntakeConfig defaults = IntakeConfig.DEFAULT;
    return new IntakeConfig(
        s.integer("intake.queue-records", defaults.queueRecords(), 1_000, 10_000_000),
        s.integer("intake.group-records", defaults.groupRecords(), 100, 100_000),
        Duration.ofDays(s.integer("retention.raw-days", (int) defaults.maxAge().toDays(), 14, 400)),
        Duration.ofHours(s.integer("intake.max-ahead-hours", 24, 1, 168)));
  }

  static Optional<String> optional(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private static <E extends Enum<E>> Map<String, E> byName(E[] values) {
    return index(values, value -> value.name().toLowerCase(Locale.ROOT));
  }

  private static <E> Map<String, E> index(E[] values, Function<E, String> name) {
    return Arrays.stream(values)
        .collect(Collectors.toMap(name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }
}
