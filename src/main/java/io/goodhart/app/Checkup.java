package io.goodhart.app;

import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.edge.slack.SlackConfig;
import io.goodhart.edge.slack.SlackConnection;
import io.goodhart.edge.slack.roster.OutReason;
import io.goodhart.edge.slack.roster.RosterReport;
import io.goodhart.edge.sql.DatabaseException;
import io.goodhart.privacy.DisclosedCoverage;
import io.goodhart.roster.Team;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at what a run of {@code serve} needs: database, roster, channels, keys, Slack, clock. */
final class Checkup {
  private static final Duration MOST_SKEW = Duration.ofSeconds(60);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final CommonOptions options;
  private final List<Finding> findings = new ArrayList<>();

  Checkup(CommonOptions options) {
    this.options = options;
  }

  /**
   * Looks at everything, in the order in which it is needed.
   *
   * @throws io.goodhart.app.config.ConfigException if the settings cannot be read
   */
  List<Finding> run() throws InterruptedException {
    Config config = options.config();
    Secrets secrets = options.secrets();
    well("The settings are read; target " + config.adoption().target().percent() + " %.");
    try (Core core = Core.open(config, secrets, options.data(), options.tickingClock())) {
      well("The database is open and its schema is up to date.");
      teams(core);
      admins(core);
      coverage(core);
      telemetry(secrets);
      findings.addAll(gate(config).policy(core.clock.instant()));
      slack(core, config, secrets);
      slackRoster(core, config);
    } catch (DatabaseException e) {
      problem(String.valueOf(e.getMessage()));
    }
    return List.copyOf(findings);
  }

  private void teams(Core core) {
    List<Team> teams = core.roster.teams();
    if (teams.isEmpty()) {
      problem("There is no roster; import one: goodhart import --format roster FILE");
      return;
    }
    List<String> silent =
        teams.stream().filter(team -> team.channel().isEmpty()).map(Team::name).toList();
    if (silent.isEmpty()) {
      well(teams.size() + " teams, each with a channel for its digest.");
    } else {
      problem(
          "No channel for the digest of "
              + String.join(", ", silent)
              + "; name one under digest.channels in the settings.");
    }
  }

  private void admins(Core core) {
    if (core.roles.hasAdmin()) {
      well("An admin is named.");
    } else {
      problem(
          "No admin is named; put Slack user ids, e-mail addresses or a user group under admins,"
              + " or open Goodhart's Home in Slack.");
    }
  }

  private void coverage(Core core) {
    for (Team team : core.roster.teams()) {
      DisclosedCoverage coverage = core.coverage.lastWeek(team);
      String sentence = team.name() + ": " + CoverageReport.inWords(coverage);
      if (core.activity.isEmpty(coverage.week())) {
        well("Nothing came in for " + coverage.week() + ", so nobody of " + team.name() + " yet.");
      } else if (core.coverage.isTooDark(coverage)) {
        problem(
            sentence
                + "; a rate needs "
                + core.config.adoption().minCoveragePercent()
                + " %. Have more agents report to Goodhart.");
      } else {
        well(sentence + ".");
      }
    }
  }

  private static GateCheckup gate(Config config) {
    return new GateCheckup(config.approvals());
  }

  private void telemetry(Secrets secrets) {
    if (!secrets.collectorKeys().isEmpty()) {
      well(
          "Telemetry is taken with tokens of /usage connect and with "
              + secrets.collectorKeys().size()
              + " collector key(s).");
    } else {
      well("Telemetry is taken with tokens of /usage connect; GOODHART_COLLECTOR_KEY is not set.");
    }
  }

  private void slack(Core core, Config config, Secrets secrets) throws InterruptedException {
    if (secrets.botToken().isEmpty() || secrets.signingSecret().isEmpty()) {
      problem("Slack is not set up; SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET are needed.");
      return;
    }
    SlackConfig slack =
        SlackConfig.of(secrets.botToken().get(), secrets.signingSecret().get())
            .withApiUrl(config.slackApiUrl());
    try (SlackConnection connection = new SlackConnection(slack, core.marks, core.clock)) {
      boolean mayPost = connection.installation().mayPost();
      if (mayPost && connection.installation().identity().isPresent()) {
        well("Slack knows the bot token.");
        findings.add(gate(config).channel(connection));
      } else {
        problem("Slack does not accept the bot token; copy it again from OAuth & Permissions.");
      }
    }
    clock(slack.apiUrl());
  }

  private void slackRoster(Core core, Config config) {
    Optional<RosterReport> report = core.marks.get(RosterReport.MARK).map(RosterReport::parse);
    if (report.isEmpty()) {
      if (!config.teams().isEmpty()) {
        problem("The teams under roster.teams were not read from Slack yet; serve does that.");
      }
      return;
    }
    List<String> out = new ArrayList<>();
    for (OutReason reason : OutReason.values()) {
      out.add(reason.word() + " " + report.get().count(reason));
    }
    well(
        "Slack lists "
            + report.get().people()
            + " people who can be on teams; left out: "
            + String.join(", ", out)
            + ".");
    report.get().problems().forEach(this::problem);
  }

  private void clock(String apiUrl) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(apiUrl).resolve("api.test")).timeout(TIMEOUT).build();
    try {
      HttpResponse<Void> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
      Instant theirs =
          DateTimeFormatter.RFC_1123_DATE_TIME.parse(
              answer.headers().firstValue("Date").orElse(""), Instant::from);
      Duration skew = Duration.between(theirs, options.tickingClock().instant()).abs();
      if (skew.compareTo(MOST_SKEW) <= 0) {
        well("This machine's clock agrees with Slack's.");
      } else {
        problem(
            "This machine's clock is "
                + skew.toSeconds()
                + " seconds off Slack's; beyond 300 every request is refused. Set it by NTP.");
      }
    } catch (IOException e) {
      problem("Slack cannot be reached at " + apiUrl + "; check the network and the proxy.");
    } catch (DateTimeException e) {
      problem("Slack's answer carries no date, so the clock could not be compared.");
    }
  }

  private void well(String sentence) {
    findings.add(new Finding(true, sentence));
  }

  private void problem(String sentence) {
    findings.add(new Finding(false, sentence));
  }

  /**
   * What was found.
   *
   * @param well whether nothing has to be done
   * @param sentence what it is, and what to do
   */
  record Finding(boolean well, String sentence) {}
}
