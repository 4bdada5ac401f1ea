package io.goodhart.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.goodhart.adoption.Adoption;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.commands.NearestWord;
import io.goodhart.digest.Digest;
import io.goodhart.digest.PlainText;
import io.goodhart.privacy.DisclosedAdoption;
import io.goodhart.privacy.Figure;
import io.goodhart.roster.Team;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows a team's digest of a closed week, without posting it. */
@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    description = "Show a team's digest of a closed week.")
final class DigestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions options = new CommonOptions();

  @Option(names = "--team", required = true, paramLabel = "TEAM", description = "The team's name.")
  private String teamName = "";

  @Option(
      names = "--week",
      paramLabel = "WEEK",
      description = "An ISO week such as 2026-W47; default: the last closed one.")
  private @Nullable String weekText;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private OutputFormat format = OutputFormat.text;

  @Override
  public Integer call() throws IOException {
    try (Core core =
        Core.open(options.config(), options.secrets(), options.data(), options.standingClock())) {
      Team team = team(core);
      Digest digest = core.compiler.compile(team, week(core, team));
      PrintWriter out = spec.commandLine().getOut();
      if (format == OutputFormat.json) {
        out.println(new ObjectMapper().writeValueAsString(json(digest)));
      } else {
        out.print(PlainText.of(core.wording.post(digest)));
        core.wording.details(digest).ifPresent(details -> out.print(PlainText.of(details)));
      }
      out.flush();
      return 0;
    }
  }

  private Team team(Core core) {
    return core.roster
        .team(teamName)
        .orElseThrow(
            () -> {
              List<String> names = core.roster.teams().stream().map(Team::name).toList();
              String hint =
                  new NearestWord(names)
                      .to(teamName)
                      .map(near -> " Did you mean \"" + near + "\"?")
                      .orElse(
                          names.isEmpty()
                              ? " Import a roster first: goodhart import --format roster FILE"
                              : " The teams are: " + String.join(", ", names) + ".");
              return usage("There is no team \"" + teamName + "\"." + hint);
            });
  }

  private ReportingWeek week(Core core, Team team) {
    if (weekText == null) {
      return core.compiler.lastClosedWeek(team);
    }
    ReportingWeek week;
    try {
      week = ReportingWeek.parse(weekText);
    } catch (DateTimeException e) {
      throw usage(e.getMessage() + ".");
    }
    if (!week.isClosedAt(core.clock.instant(), team.zone())) {
      throw usage(
          "The week "
              + week
              + " is not over in "
              + team.zone()
              + "; the last closed one is "
              + core.compiler.lastClosedWeek(team)
              + ".");
    }
    return week;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static Map<String, @Nullable Object> json(Digest digest) {
    DisclosedAdoption adoption = digest.adoption();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("team", digest.team().name());
    json.put("week", digest.week().toString());
    json.put("status", digest.status().code());
    json.put("reason", digest.reason().map(Digest.Reason::code).orElse(null));
    json.put("eligible", adoption.eligible());
    json.put("active", ends(adoption.active()));
    json.put("strict", ends(adoption.strict()));
    json.put("possible", ends(adoption.possible()));
    json.put(
        "excluded",
        adoption.excluded() instanceof Figure.Range range && range.isExact() ? range.from() : null);
    json.put("definition", Adoption.DEFINITION);
    return json;
  }

  private static Map<String, @Nullable Integer> ends(Figure figure) {
    Map<String, @Nullable Integer> ends = new LinkedHashMap<>();
    ends.put("from", figure instanceof Figure.Range range ? range.from() : null);
    ends.put("to", figure instanceof Figure.Range range ? range.to() : null);
    return ends;
  }
}
