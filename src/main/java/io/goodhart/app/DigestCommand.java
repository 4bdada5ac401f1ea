package io.goodhart.app;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.commands.NearestWord;
import io.goodhart.digest.Digest;
import io.goodhart.digest.OrgDigest;
import io.goodhart.digest.OrgWording;
import io.goodhart.digest.PlainText;
import io.goodhart.roster.Team;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the digest of a closed week, of a team or of all teams, without posting it. */
@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    description = "Show the digest of a closed week, of a team or of all teams.")
final class DigestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions options = new CommonOptions();

  @ArgGroup(multiplicity = "1")
  private Whose whose = new Whose();

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
      PrintWriter out = spec.commandLine().getOut();
      if (whose.org) {
        OrgDigest digest =
            core.allTeams.compile(week(core.allTeams.lastClosedWeek(), "for every team"));
        out.print(
            format == OutputFormat.json
                ? DigestJson.of(digest) + System.lineSeparator()
                : PlainText.of(new OrgWording(core.texts).of(digest)));
        out.flush();
        return 0;
      }
      Team team = team(core);
      ReportingWeek last = core.compiler.lastClosedWeek(team);
      Digest digest = core.compiler.compile(team, week(last, "in " + team.zone()));
      if (format == OutputFormat.json) {
        out.println(DigestJson.of(digest));
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
        .team(whose.team)
        .orElseThrow(
            () -> {
              List<String> names = core.roster.teams().stream().map(Team::name).toList();
              String hint =
                  new NearestWord(names)
                      .to(whose.team)
                      .map(near -> " Did you mean \"" + near + "\"?")
                      .orElse(
                          names.isEmpty()
                              ? " Import a roster first: goodhart import --format roster FILE"
                              : " The teams are: " + String.join(", ", names) + ".");
              return usage("There is no team \"" + whose.team + "\"." + hint);
            });
  }

  private ReportingWeek week(ReportingWeek last, String where) {
    if (weekText == null) {
      return last;
    }
    ReportingWeek week;
    try {
      week = ReportingWeek.parse(weekText);
    } catch (DateTimeException e) {
      throw usage(e.getMessage() + ".");
    }
    if (week.compareTo(last) > 0) {
      throw usage(
          "The week " + week + " is not over " + where + "; the last closed one is " + last + ".");
    }
    return week;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** One team, or all of them. */
  private static final class Whose {
    @Option(names = "--team", paramLabel = "TEAM", description = "The team's name.")
    private String team = "";

    @Option(names = "--org", description = "All teams.")
    private boolean org;
  }
}
