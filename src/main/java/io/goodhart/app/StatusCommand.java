package io.goodhart.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.activity.DoorCount;
import io.goodhart.activity.ToolUse;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.TeamTimetable;
import io.goodhart.edge.slack.roster.OutReason;
import io.goodhart.edge.slack.roster.RosterReport;
import io.goodhart.roster.Team;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what came in and what is due; sums over everybody, no person. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Show what came in, by tool and by door, and what is due.")
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions options = new CommonOptions();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private OutputFormat format = OutputFormat.text;

  @Override
  public Integer call() throws IOException {
    try (Core core =
        Core.open(options.config(), options.secrets(), options.data(), options.standingClock())) {
      ObjectNode status = status(core);
      PrintWriter out = spec.commandLine().getOut();
      if (format == OutputFormat.json) {
        out.println(new ObjectMapper().writeValueAsString(status));
      } else {
        print(out, status);
        core.roster
            .teams()
            .forEach(
                team ->
                    out.printf(
                        "%s: %s.%n",
                        team.name(), CoverageReport.inWords(core.coverage.lastWeek(team))));
      }
      out.flush();
      return 0;
    }
  }

  private static void describe(RosterReport report, ObjectNode into) {
    into.put("read_at", report.at().toString()).put("people", report.people());
    ObjectNode out = into.putObject("left_out");
    for (OutReason reason : OutReason.values()) {
      out.put(reason.word(), report.count(reason));
    }
    ArrayNode problems = into.putArray("problems");
    report.problems().forEach(problems::add);
  }

  private static ObjectNode status(Core core) {
    ObjectNode status = new ObjectMapper().createObjectNode();
    ArrayNode tools = status.putArray("tools");
    for (ToolUse use : core.activity.usageByTool()) {
      tools
          .addObject()
          .put("tool", use.tool())
          .put("records", use.records())
          .put("input_tokens", use.tokens().input())
          .put("output_tokens", use.tokens().output())
          .put("cache_read_tokens", use.tokens().cacheRead())
          .put("cache_write_tokens", use.tokens().cacheWrite());
    }
    core.marks
        .get(RosterReport.MARK)
        .map(RosterReport::parse)
        .ifPresent(report -> describe(report, status.putObject("slack_roster")));
    status.put("unattributed", core.activity.unattributed());
    ObjectNode intake = status.putObject("intake");
    for (DoorCount count : core.activity.doorCounts()) {
      intake
          .putObject(count.source().code())
          .put("received", count.received())
          .put("malformed", count.malformed())
          .put("ignored", count.ignored())
          .put("duplicate", count.duplicate())
          .put("stored", count.stored())
          .put("failed", count.failed());
    }
    ArrayNode teams = status.putArray("teams");
    ArrayNode jobs = status.putArray("jobs");
    Instant now = core.clock.instant();
    for (TeamTimetable timetable : core.timetable.all()) {
      Team team = timetable.team();
      ObjectNode about =
          teams
              .addObject()
              .put("team", team.name())
              .put("zone", team.zone().getId())
              .put("channel", timetable.channel().orElse(null));
      CoverageReport.put(about, core.coverage.lastWeek(team));
      if (timetable.isPosted()) {
        ReportingWeek week = timetable.nextDue(now);
        jobs.addObject()
            .put("job", "digest")
            .put("team", team.name())
            .put("week", week.toString())
            .put("next", timetable.dueAt(week).toString());
      }
    }
    return status;
  }

  private static void print(PrintWriter out, ObjectNode status) {
    out.printf(
        "%-16s %10s %15s %15s %15s %15s%n",
        "tool", "records", "input", "output", "cache read", "cache write");
    status
        .get("tools")
        .forEach(
            tool ->
                out.printf(
                    "%-16s %,10d %,15d %,15d %,15d %,15d%n",
                    tool.get("tool").asText(),
                    tool.get("records").asLong(),
                    tool.get("input_tokens").asLong(),
                    tool.get("output_tokens").asLong(),
                    tool.get("cache_read_tokens").asLong(),
                    tool.get("cache_write_tokens").asLong()));
    out.printf("%nBelongs to nobody known: %,d%n%n", status.get("unattributed").asLong());
    printRoster(out, status.path("slack_roster"));
    status
        .get("intake")
        .properties()
        .forEach(
            door ->
                out.printf(
                    "%s: %,d received = %,d malformed + %,d ignored + %,d duplicate + %,d stored"
                        + " + %,d failed%n",
                    door.getKey(),
                    door.getValue().get("received").asLong(),
                    door.getValue().get("malformed").asLong(),
                    door.getValue().get("ignored").asLong(),
                    door.getValue().get("duplicate").asLong(),
                    door.getValue().get("stored").asLong(),
                    door.getValue().get("failed").asLong()));
    out.println();
    status
        .get("jobs")
        .forEach(
            job ->
                out.printf(
                    "Digest of %s, week %s: %s%n",
                    job.get("team").asText(), job.get("week").asText(), job.get("next").asText()));
  }

  private static void printRoster(PrintWriter out, JsonNode roster) {
    if (roster.isMissingNode()) {
      return;
    }
    List<String> leftOut = new ArrayList<>();
    roster
        .get("left_out")
        .properties()
        .forEach(reason -> leftOut.add(reason.getKey() + " " + reason.getValue().asText()));
    out.printf(
        "Slack's roster, read %s: %,d people can be on teams; left out: %s%n",
        roster.get("read_at").asText(), roster.get("people").asLong(), String.join(", ", leftOut));
    roster.get("problems").forEach(problem -> out.printf("  %s%n", problem.asText()));
    out.println();
  }
}
